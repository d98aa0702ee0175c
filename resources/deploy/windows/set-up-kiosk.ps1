#Requires -RunAsAdministrator
#Requires -Version 5.1
<#
.SYNOPSIS
  Makes this PC a 163 kiosk: no desktop, no edge swipes, no sleep, nothing started from sticks. undo-kiosk.ps1 takes it back.
.DESCRIPTION
  Install the program first. Shell Launcher needs Windows 10/11 Enterprise, Education or IoT Enterprise; on Pro the
  script stops and says what is left (checklist.md). Run with -WhatIf to see what it would do. Restart afterwards.
#>
[CmdletBinding(SupportsShouldProcess)]
param()
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$program = Join-Path $env:ProgramFiles 'Station163Kiosk\Station163Kiosk.exe'
if (-not (Test-Path -LiteralPath $program)) { throw "请先安装程序。Install the program first: $program" }
$edition = (Get-ItemProperty 'HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion').EditionID
if ($edition -notmatch 'Enterprise|Education|IoT') {
  throw "此版本（$edition）没有 Shell Launcher，见 checklist.md。This edition has no Shell Launcher; see checklist.md."
}

function Set-Policy([string]$Key, [string]$Name, $Value, [string]$Type = 'DWord') {
  if ($PSCmdlet.ShouldProcess("$Key\$Name", "set to $Value")) {
    if (-not (Test-Path -LiteralPath $Key)) { New-Item -Path $Key -Force | Out-Null }
    New-ItemProperty -LiteralPath $Key -Name $Name -Value $Value -PropertyType $Type -Force | Out-Null
  }
}

# 1. Edge swipes, notifications, lock, first-run pages.
$windows = 'HKLM:\SOFTWARE\Policies\Microsoft\Windows'
Set-Policy "$windows\EdgeUI" 'AllowEdgeSwipe' 0
Set-Policy "$windows\EdgeUI" 'DisableHelpSticker' 1
Set-Policy "$windows\Explorer" 'DisableNotificationCenter' 1
Set-Policy "$windows\CloudContent" 'DisableWindowsConsumerFeatures' 1
Set-Policy "$windows\OOBE" 'DisablePrivacyExperience' 1
Set-Policy "$windows\Windows Search" 'AllowCortana' 0
Set-Policy 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\System' 'DisableLockWorkstation' 1
Set-Policy 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\System' 'HideFastUserSwitching' 1
Set-Policy 'HKLM:\SOFTWARE\Microsoft\TabletTip\1.7' 'EnableDesktopModeAutoInvoke' 0

# 2. Sticks: nothing on them is opened or started; backups are still written there.
Set-Policy 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\Explorer' 'NoDriveTypeAutoRun' 255
Set-Policy "$windows\RemovableStorageDevices\{53f5630d-b6bf-11d0-94f2-00a0c91efb8b}" 'Deny_Execute' 1

# 3. Updates never restart an open station: only at night.
$update = "$windows\WindowsUpdate"
Set-Policy $update 'SetActiveHours' 1
Set-Policy $update 'ActiveHoursStart' 7
Set-Policy $update 'ActiveHoursEnd' 23
Set-Policy "$update\AU" 'NoAutoRebootWithLoggedOnUsers' 0
Set-Policy "$update\AU" 'ScheduledInstallTime' 3

# 4. Never asleep; a frozen Windows starts anew.
if ($PSCmdlet.ShouldProcess('power', 'never sleep')) {
  foreach ($name in 'standby-timeout-ac', 'monitor-timeout-ac', 'disk-timeout-ac', 'hibernate-timeout-ac') {
    & powercfg.exe /change $name 0
  }
  & powercfg.exe /hibernate off
}
Set-Policy 'HKLM:\SYSTEM\CurrentControlSet\Control\CrashControl' 'AutoReboot' 1

# 5. Where the browser is the window: the same policies as on Linux.
$policies = Get-Content -Raw -Encoding UTF8 (Join-Path $PSScriptRoot '..\linux\chromium-policy.json') | ConvertFrom-Json
foreach ($root in 'HKLM:\SOFTWARE\Policies\Microsoft\Edge', 'HKLM:\SOFTWARE\Policies\Google\Chrome', 'HKLM:\SOFTWARE\Policies\Chromium') {
  foreach ($policy in $policies.PSObject.Properties) {
    if ($policy.Value -is [array]) {
      for ($at = 0; $at -lt $policy.Value.Count; $at++) {
        Set-Policy "$root\$($policy.Name)" ([string]($at + 1)) $policy.Value[$at] 'String'
      }
    } else { Set-Policy $root $policy.Name ([int]$policy.Value) }
  }
}

# 6. The station's folder: SYSTEM, administrators, and users who may write but not look into each other's files.
$data = Join-Path $env:ProgramData 'Station163\data'
if ($PSCmdlet.ShouldProcess($data, 'make')) {
  New-Item -ItemType Directory -Force -Path $data | Out-Null
  & icacls.exe $data /inheritance:r /grant '*S-1-5-18:(OI)(CI)F' '*S-1-5-32-544:(OI)(CI)F' '*S-1-5-32-545:(OI)(CI)M' | Out-Null
}

# 7. Keys that lead out: Alt+F4, Alt+Tab, Ctrl+Esc, the Windows key, Ctrl+Alt+Del (Keyboard Filter).
if ($PSCmdlet.ShouldProcess('Windows features', 'Shell Launcher and Keyboard Filter')) {
  Enable-WindowsOptionalFeature -Online -NoRestart -All -FeatureName 'Client-DeviceLockdown', 'Client-EmbeddedShellLauncher', 'Client-KeyboardFilter' | Out-Null
  Set-Service -Name MsKeyboardFilter -StartupType Automatic
  $filter = @{ Namespace = 'root\standardcimv2\embedded' }
  foreach ($id in 'Ctrl+Alt+Del', 'Shift+Ctrl+Esc', 'Ctrl+Esc', 'Alt+F4', 'Alt+Tab', 'Ctrl+Tab', 'Alt+Esc', 'Alt+Space', 'Win+L', 'Windows', 'Ctrl+F4', 'Win+U', 'Win+Enter', 'BrowserHome', 'BrowserSearch', 'LaunchMail', 'LaunchMediaSelect', 'LaunchApp1', 'LaunchApp2') {
    $key = Get-CimInstance @filter -ClassName WEKF_PredefinedKey | Where-Object Id -eq $id
    if ($key) { $key.Enabled = 1; Set-CimInstance -CimInstance $key } else { Write-Warning "no predefined key $id" }
  }
  # Administrators stay free, or nobody could take care of the PC.
  $setting = Get-CimInstance @filter -ClassName WEKF_Settings | Where-Object Name -eq 'DisableKeyboardFilterForAdministrators'
  if ($setting) { $setting.Value = 'true'; Set-CimInstance -CimInstance $setting }
}

# 8. Shell Launcher through the management bridge, which answers the SYSTEM account alone: a task run once.
$xml = (Resolve-Path (Join-Path $PSScriptRoot 'ShellLauncher.xml')).Path
$apply = @"
`$bridge = Get-CimInstance -Namespace 'root\cimv2\mdm\dmmap' -ClassName 'MDM_AssignedAccess'
`$bridge.ShellLauncher = [System.Net.WebUtility]::HtmlEncode((Get-Content -Raw -Encoding UTF8 '$xml'))
Set-CimInstance -CimInstance `$bridge
"@
if ($PSCmdlet.ShouldProcess('Shell Launcher', 'apply ShellLauncher.xml')) {
  $encoded = [Convert]::ToBase64String([Text.Encoding]::Unicode.GetBytes($apply))
  $action = New-ScheduledTaskAction -Execute 'powershell.exe' -Argument "-NoProfile -NonInteractive -EncodedCommand $encoded"
  Register-ScheduledTask -Force -TaskName 'Station163-ShellLauncher' -Action $action -User 'S-1-5-18' -RunLevel Highest | Out-Null
  Start-ScheduledTask -TaskName 'Station163-ShellLauncher'
  do { Start-Sleep -Seconds 1 } while ((Get-ScheduledTask -TaskName 'Station163-ShellLauncher').State -eq 'Running')
  $result = (Get-ScheduledTaskInfo -TaskName 'Station163-ShellLauncher').LastTaskResult
  Unregister-ScheduledTask -TaskName 'Station163-ShellLauncher' -Confirm:$false
  if ($result -ne 0) { throw "Shell Launcher 未生效（$result）。Shell Launcher was not applied ($result)." }
}

Write-Output '已就绪，请重启，然后按 checklist.md 逐项检查。Ready; restart, then go through checklist.md.'
