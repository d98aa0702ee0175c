import '../figures/figures.css';
import '../reading/session-page.css';
import './campaigns.css';
import { Redirect, Route, Switch } from 'wouter';
import type { CampaignId } from '../../../../src-main/contract/values.ts';
import { CampaignList } from './campaign-list.tsx';
import { CampaignPage } from './campaign-page.tsx';
import { NewCampaign } from './new-campaign.tsx';

/** 安全测验: the list, a page for each campaign, and the form of a new one. */
export function Campaigns() {
  return (
    <Switch>
      <Route path="/campaigns" component={CampaignList} />
      <Route path="/campaigns/new" component={NewCampaign} />
      <Route path="/campaigns/:campaignId">
        {({ campaignId }) => <CampaignPage key={campaignId} campaignId={Number(campaignId) as CampaignId} />}
      </Route>
      <Route>
        <Redirect to="/campaigns" />
      </Route>
    </Switch>
  );
}
