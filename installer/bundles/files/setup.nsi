; The set-up of CQO Desk for one person: no administrator is needed, ledgers are never touched.
; Silent: cqodesk-VERSION-setup.exe /S [/D=C:\folder]   and   uninstall.exe /S
; Exit codes: 0 done, 1 given up, 2 the program is running or a file cannot be written.
Target amd64-unicode
Unicode true
ManifestDPIAware true
ManifestSupportedOS Win10
SetCompressor /SOLID lzma
SetCompressorDictSize 64
RequestExecutionLevel user

!include "MUI2.nsh"
!include "WinVer.nsh"

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\CQODesk"
!define CLASSES "Software\Classes"
!define LEDGER "CQODesk.Ledger"

Name "$(PROGRAM)"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\CQODesk"
InstallDirRegKey HKCU "Software\CQODesk" "InstallDir"
BrandingText "CQO Desk ${VERSION}"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\cqodesk.exe"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "SimpChinese"
!insertmacro MUI_LANGUAGE "English"

LangString PROGRAM ${LANG_SIMPCHINESE} "质官台"
LangString PROGRAM ${LANG_ENGLISH} "CQO Desk"
LangString LEDGER_KIND ${LANG_SIMPCHINESE} "质官台台账"
LangString LEDGER_KIND ${LANG_ENGLISH} "CQO Desk ledger"
LangString TOO_OLD ${LANG_SIMPCHINESE} "质官台需要64位的Windows 10或更新的版本。没有安装任何东西。"
LangString TOO_OLD ${LANG_ENGLISH} "CQO Desk needs Windows 10 or newer, 64 bit. Nothing was installed."
LangString RUNNING ${LANG_SIMPCHINESE} "质官台正在运行，或其文件被占用。原有的程序没有改动。$\n请关闭质官台后重试。"
LangString RUNNING ${LANG_ENGLISH} "CQO Desk is running, or its files are in use. The program that is there was not changed.$\nPlease close it and try again."
LangString NOT_WRITTEN ${LANG_SIMPCHINESE} "无法写入安装文件夹（磁盘已满或没有权限）。原有的程序和台账没有改动。$\n请换一个文件夹或腾出空间后重试。"
LangString NOT_WRITTEN ${LANG_ENGLISH} "The folder cannot be written to (the disk is full, or it is not allowed). The program that was there and all ledgers are as they were.$\nChoose another folder, or make room."
LangString KEEPS_LEDGERS ${LANG_SIMPCHINESE} "卸载只删除程序。您的台账文件（.cqo）和备份都会保留。"
LangString KEEPS_LEDGERS ${LANG_ENGLISH} "Only the program is removed. Your ledgers (.cqo) and their backups stay."

VIProductVersion "${NUMBERS}"
VIAddVersionKey /LANG=2052 "ProductName" "质官台 CQO Desk"
VIAddVersionKey /LANG=2052 "FileDescription" "质官台安装程序"
VIAddVersionKey /LANG=2052 "CompanyName" "CQO Desk contributors"
VIAddVersionKey /LANG=2052 "LegalCopyright" "MIT"
VIAddVersionKey /LANG=2052 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=2052 "ProductVersion" "${VERSION}"

; What the program's folder holds, one by one: whoever installs into a folder with other things in it keeps those.
!macro RemoveProgram FROM
  RMDir /r "${FROM}\runtime"
  RMDir /r "${FROM}\licences"
  Delete "${FROM}\cqodesk.exe"
  Delete "${FROM}\cqodesk-cli.exe"
  Delete "${FROM}\sbom.cdx.json"
!macroend

; A library that a running program has loaded cannot be opened to be written.
!macro RefuseIfRunning
  IfFileExists "$INSTDIR\runtime\python311.dll" 0 +8
  ClearErrors
  FileOpen $0 "$INSTDIR\runtime\python311.dll" a
  IfErrors 0 +4
  MessageBox MB_ICONEXCLAMATION|MB_RETRYCANCEL "$(RUNNING)" /SD IDCANCEL IDRETRY -3
  SetErrorLevel 2
  Quit
  FileClose $0
!macroend

Function .onInit
  ${IfNot} ${AtLeastWin10}
    MessageBox MB_ICONSTOP "$(TOO_OLD)" /SD IDOK
    SetErrorLevel 1
    Quit
  ${EndIf}
FunctionEnd

Section
  SetShellVarContext current
  !insertmacro RefuseIfRunning

  ; First all beside the old, then the old goes: a set-up that breaks off leaves a program that works.
  RMDir /r "$INSTDIR\new"
  ClearErrors
  SetOutPath "$INSTDIR\new"
  File /r "${FOLDER}/*"
  SetOutPath "$INSTDIR"
  IfErrors 0 +5
    RMDir /r "$INSTDIR\new"
    MessageBox MB_ICONSTOP "$(NOT_WRITTEN)" /SD IDOK
    SetErrorLevel 2
    Quit
  !insertmacro RemoveProgram "$INSTDIR"
  ClearErrors
  Rename "$INSTDIR\new\runtime" "$INSTDIR\runtime"
  Rename "$INSTDIR\new\licences" "$INSTDIR\licences"
  Rename "$INSTDIR\new\sbom.cdx.json" "$INSTDIR\sbom.cdx.json"
  Rename "$INSTDIR\new\cqodesk-cli.exe" "$INSTDIR\cqodesk-cli.exe"
  Rename "$INSTDIR\new\cqodesk.exe" "$INSTDIR\cqodesk.exe"
  IfErrors 0 +4
    MessageBox MB_ICONSTOP "$(RUNNING)" /SD IDOK
    SetErrorLevel 2
    Quit
  RMDir "$INSTDIR\new"
  WriteUninstaller "$INSTDIR\uninstall.exe"

  CreateDirectory "$SMPROGRAMS\$(PROGRAM)"
  CreateShortcut "$SMPROGRAMS\$(PROGRAM)\$(PROGRAM).lnk" "$INSTDIR\cqodesk.exe"
  CreateShortcut "$SMPROGRAMS\$(PROGRAM)\$(^UninstallCaption).lnk" "$INSTDIR\uninstall.exe"
  CreateShortcut "$DESKTOP\$(PROGRAM).lnk" "$INSTDIR\cqodesk.exe"
  WriteRegStr HKCU "Software\CQODesk" "InstallDir" "$INSTDIR"
  WriteRegStr HKCU "Software\CQODesk" "Name" "$(PROGRAM)"

  WriteRegStr HKCU "${CLASSES}\.cqo" "" "${LEDGER}"
  WriteRegStr HKCU "${CLASSES}\.cqo\OpenWithProgids" "${LEDGER}" ""
  WriteRegStr HKCU "${CLASSES}\${LEDGER}" "" "$(LEDGER_KIND)"
  WriteRegStr HKCU "${CLASSES}\${LEDGER}\DefaultIcon" "" "$INSTDIR\cqodesk.exe,0"
  WriteRegStr HKCU "${CLASSES}\${LEDGER}\shell\open\command" "" '"$INSTDIR\cqodesk.exe" "%1"'
  System::Call "shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)"

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "$(PROGRAM)"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\cqodesk.exe"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "CQO Desk contributors"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" ${KILOBYTES}
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
SectionEnd

Function un.onInit
  MessageBox MB_ICONINFORMATION|MB_OKCANCEL "$(KEEPS_LEDGERS)" /SD IDOK IDOK +3
  SetErrorLevel 1
  Quit
FunctionEnd

Section Uninstall
  SetShellVarContext current
  !insertmacro RefuseIfRunning
  !insertmacro RemoveProgram "$INSTDIR"
  RMDir /r "$INSTDIR\new"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"

  ; Under the name it was installed with, whatever language the system speaks by now.
  ReadRegStr $1 HKCU "Software\CQODesk" "Name"
  ${If} $1 != ""
    RMDir /r "$SMPROGRAMS\$1"
    Delete "$DESKTOP\$1.lnk"
  ${EndIf}

  ReadRegStr $1 HKCU "${CLASSES}\.cqo" ""
  ${If} $1 == "${LEDGER}"
    DeleteRegValue HKCU "${CLASSES}\.cqo" ""
  ${EndIf}
  DeleteRegValue HKCU "${CLASSES}\.cqo\OpenWithProgids" "${LEDGER}"
  DeleteRegKey /ifempty HKCU "${CLASSES}\.cqo\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "${CLASSES}\.cqo"
  DeleteRegKey HKCU "${CLASSES}\${LEDGER}"
  System::Call "shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "Software\CQODesk"
SectionEnd
