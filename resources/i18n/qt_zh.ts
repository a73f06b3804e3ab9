<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- Words of Qt's own dialogs that its Chinese catalogue (qtbase_zh_CN.qm) lacks or has less well.
     Made into qt_zh.qm with `pyside6-lrelease -silent resources/i18n/qt_zh.ts`; a test compares the two. -->
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>QAbstractFileIconProvider</name>
    <message><source>Drive</source><translation>驱动器</translation></message>
    <message><source>File</source><translation>文件</translation></message>
    <message><source>%1 File</source><translation>%1 文件</translation></message>
    <message><source>File Folder</source><translation>文件夹</translation></message>
    <message><source>Folder</source><translation>文件夹</translation></message>
    <message><source>Alias</source><translation>替身</translation></message>
    <message><source>Shortcut</source><translation>快捷方式</translation></message>
    <message><source>Unknown</source><translation>未知</translation></message>
</context>
<context>
    <name>QFileDialog</name>
    <message><source>&amp;Look in:</source><translation>查找范围(&amp;L)：</translation></message>
    <message><source>Files of &amp;type:</source><translation>文件类型(&amp;T)：</translation></message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message><source>Size</source><translation>大小</translation></message>
</context>
<context>
    <name>QShortcut</name>
    <message><source>Up</source><translation>↑</translation></message>
    <message><source>Down</source><translation>↓</translation></message>
    <message><source>Left</source><translation>←</translation></message>
    <message><source>Right</source><translation>→</translation></message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message><source>Insert Unicode control character</source><translation>插入Unicode控制字符</translation></message>
</context>
</TS>
