<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>redoubt::models::StandingsModel</name>
    <message numerus="yes">
        <source>%n of these entries wait for the centre</source>
        <translation>
            <numerusform>%n of these entries waits for the centre</numerusform>
            <numerusform>%n of these entries wait for the centre</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::Durations</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <comment>after hours</comment>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <translation>
            <numerusform>%n d</numerusform>
            <numerusform>%n d</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waiting %n min</source>
        <translation>
            <numerusform>waiting %n min</numerusform>
            <numerusform>waiting %n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::RailButton</name>
    <message numerus="yes">
        <source>%n waiting for you</source>
        <translation>
            <numerusform>%n waiting for you</numerusform>
            <numerusform>%n waiting for you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::SignInMessages</name>
    <message numerus="yes">
        <source>Wrong password. The account is now locked for %n min.</source>
        <translation>
            <numerusform>Wrong password. The account is now locked for %n min.</numerusform>
            <numerusform>Wrong password. The account is now locked for %n min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrong password. After %n more, the account is locked for %1.</source>
        <extracomment>%n tries, %1 is the time the lock lasts (&quot;15 min&quot;)</extracomment>
        <translation>
            <numerusform>Wrong password. After one more, the account is locked for %1.</numerusform>
            <numerusform>Wrong password. After %n more, the account is locked for %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::SyncChip</name>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not taken</source>
        <translation>
            <numerusform>%n not taken</numerusform>
            <numerusform>%n not taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Offline · %n pending</source>
        <translation>
            <numerusform>Offline · %n pending</numerusform>
            <numerusform>Offline · %n pending</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pending</source>
        <translation>
            <numerusform>%n pending</numerusform>
            <numerusform>%n pending</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::TabStrip</name>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <translation>
            <numerusform>%1, %n waiting</numerusform>
            <numerusform>%1, %n waiting</numerusform>
        </translation>
    </message>
</context>
</TS>
