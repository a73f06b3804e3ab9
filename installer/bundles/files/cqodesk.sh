#!/bin/sh
# 启动质官台 / starts CQO Desk, from wherever its folder lies.
here=$(dirname "$(readlink -f "$0")")

# The Qt in here has input plugins for ibus alone; fcitx answers to ibus as well.
case "${QT_IM_MODULE:-}" in fcitx*) export QT_IM_MODULE=ibus ;; esac
# Plugins and styles of the system's Qt do not fit into another Qt.
unset QT_PLUGIN_PATH QT_QPA_PLATFORM_PLUGIN_PATH QT_QPA_PLATFORMTHEME QT_STYLE_OVERRIDE
# What a person's own Python is set up for is not for this one, nor is what lies in the current folder.
unset PYTHONHOME PYTHONPATH PYTHONSTARTUP PYTHONOPTIMIZE PYTHONDEBUG
export PYTHONNOUSERSITE=1 PYTHONSAFEPATH=1 PYTHONDONTWRITEBYTECODE=1
# The name by which a desktop knows the window.
export RESOURCE_NAME=cqodesk

exec "$here/python/bin/python3.11" -m desktop "$@"
