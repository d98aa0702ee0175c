#Requires -RunAsAdministrator
#Requires -Version 5.1
<#
.SYNOPSIS
  Gives this PC its desktop back. The program and the station's data stay as they are.
#>
[CmdletBinding(SupportsShouldProcess)]
param()
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$clear = @"
`$bridge = Get-CimInstance -Namespace 'root\cimv2\mdm\dmmap' -ClassName 'MDM_AssignedAccess'
`$bridge.ShellLauncher = `$null
Set-CimInstance -CimInstance `$bridge
"@
if ($PSCmdlet.ShouldProcess('Shell Launcher', 'clear')) {
  $encoded = [Convert]::ToBase64String([Text.Encoding]::Unicode.GetBytes($clear))
  $action = New-ScheduledTaskAction -Execute 'powershell.exe' -Argument "-NoProfile -NonInteractive -EncodedCommand $encoded"
  Register-ScheduledTask -Force -TaskName 'Station163-ShellLauncher' -Action $action -User 'S-1-5-18' -RunLevel Highest | Out-Null
  Start-ScheduledTask -TaskName 'Station163-ShellLauncher'
  do { Start-Sleep -Seconds 1 } while ((Get-ScheduledTask -TaskName 'Station163-ShellLauncher').State -eq 'Running')
  Unregister-ScheduledTask -TaskName 'Station163-ShellLauncher' -Confirm:$false
}
$filter = @{ Namespace = 'root\standardcimv2\embedded' }
if ($PSCmdlet.ShouldProcess('Keyboard Filter', 'release all keys')) {
  Get-CimInstance @filter -ClassName WEKF_PredefinedKey -ErrorAction SilentlyContinue | Where-Object Enabled | ForEach-Object {
    $_.Enabled = 0
    Set-CimInstance -CimInstance $_
  }
}
$windows = 'HKLM:\SOFTWARE\Policies\Microsoft\Windows'
$set = @(
  @("$windows\EdgeUI", 'AllowEdgeSwipe'), @("$windows\EdgeUI", 'DisableHelpSticker'),
  @("$windows\Explorer", 'DisableNotificationCenter'),
  @('HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\System', 'DisableLockWorkstation'),
  @('HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\System', 'HideFastUserSwitching'),
  @("$windows\RemovableStorageDevices\{53f5630d-b6bf-11d0-94f2-00a0c91efb8b}", 'Deny_Execute')
)
foreach ($one in $set) {
  if ($PSCmdlet.ShouldProcess("$($one[0])\$($one[1])", 'remove')) {
    Remove-ItemProperty -LiteralPath $one[0] -Name $one[1] -ErrorAction SilentlyContinue
  }
}
Write-Output '请重启。Restart.'
