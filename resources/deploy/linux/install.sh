#!/bin/sh
# Sets a Debian or Ubuntu PC up as a kiosk. As root: sh resources/deploy/linux/install.sh
# DESTDIR=/somewhere puts the files there and changes nothing else, to look at them first.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
to=${DESTDIR:-}

put() { # mode, file, target
  install -D -m "$1" "$here/$2" "$to$3"
}
put 0755 start-session /usr/lib/station163/start-session
put 0755 session /usr/lib/station163/session
put 0755 whole-screen-chromium /usr/lib/station163/whole-screen-chromium
put 0755 stick /usr/lib/station163/stick
put 0644 ../README.md /usr/lib/station163/README.md
put 0644 station163-kiosk.service /etc/systemd/system/station163-kiosk.service
put 0644 station163-stick@.service /etc/systemd/system/station163-stick@.service
put 0644 80-station163-sticks.rules /etc/udev/rules.d/80-station163-sticks.rules
put 0644 logind-station163.conf /etc/systemd/logind.conf.d/station163.conf
put 0644 sysctl-station163.conf /etc/sysctl.d/80-station163.conf
put 0644 10-station163-xorg.conf /etc/X11/xorg.conf.d/10-station163.conf
put 0644 Xwrapper.config /etc/X11/Xwrapper.config
put 0644 chromium-policy.json /etc/chromium/policies/managed/station163.json
put 0644 chromium-policy.json /etc/opt/chrome/policies/managed/station163.json
[ -n "$to" ] && { echo "Files are under $to; nothing else was done."; exit 0; }

[ "$(id -u)" = 0 ] || { echo '请以 root 运行。Run it as root.' >&2; exit 1; }
# No password, no shell: nobody logs in as the kiosk.
id station163 >/dev/null 2>&1 ||
  useradd --system --create-home --home-dir /var/lib/station163 --shell /usr/sbin/nologin station163
for group in video input render audio lp; do
  getent group "$group" >/dev/null && usermod -a -G "$group" station163
done
chmod 0700 /var/lib/station163
mkdir -p /media/station163
systemctl daemon-reload
udevadm control --reload
sysctl --quiet --system
systemctl disable --now getty@tty1.service >/dev/null 2>&1 || true
# Sleep is not a state of a kiosk.
systemctl mask sleep.target suspend.target hibernate.target hybrid-sleep.target >/dev/null
systemctl set-default graphical.target >/dev/null
systemctl enable station163-kiosk.service
echo '已就绪，重启后生效。Ready; restart the machine.'
