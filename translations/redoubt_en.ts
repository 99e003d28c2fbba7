<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>redoubt::console::AnswerActs</name>
    <message numerus="yes">
        <source>%n units are reminded</source>
        <translation>
            <numerusform>%n unit is reminded</numerusform>
            <numerusform>%n units are reminded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::console::BulletinActs</name>
    <message numerus="yes">
        <source>Bulletin %1, “%2”, goes to %n units at once and cannot be changed after that; a correction is a new one. You sign it, digest %3.</source>
        <translation>
            <numerusform>Bulletin %1, “%2”, goes to %n unit at once and cannot be changed after that; a correction is a new one. You sign it, digest %3.</numerusform>
            <numerusform>Bulletin %1, “%2”, goes to %n units at once and cannot be changed after that; a correction is a new one. You sign it, digest %3.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::console::BulletinController</name>
    <message numerus="yes">
        <source>asked %n times</source>
        <translation>
            <numerusform>asked once</numerusform>
            <numerusform>asked %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::console::BulletinTab</name>
    <message numerus="yes">
        <source>%n unit(s) have not answered: %1</source>
        <translation>
            <numerusform>%n unit has not answered: %1</numerusform>
            <numerusform>%n units have not answered: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::console::CollectController</name>
    <message numerus="yes">
        <source>%n units reminded</source>
        <translation>
            <numerusform>%n unit reminded</numerusform>
            <numerusform>%n units reminded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::console::Console</name>
    <message numerus="yes">
        <source>%n unsent change(s) and your drafts are kept on this machine.</source>
        <translation>
            <numerusform>%n unsent change and your drafts are kept on this machine.</numerusform>
            <numerusform>%n unsent changes and your drafts are kept on this machine.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Signed out: %n min without a key or the mouse</source>
        <translation>
            <numerusform>Signed out: %n min without a key or the mouse</numerusform>
            <numerusform>Signed out: %n min without a key or the mouse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unsent file(s) and your drafts are kept on this machine.</source>
        <translation>
            <numerusform>%n unsent file and your drafts are kept on this machine.</numerusform>
            <numerusform>%n unsent files and your drafts are kept on this machine.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::console::IncidentDocuments</name>
    <message numerus="yes">
        <source>%n numbers</source>
        <translation>
            <numerusform>%n number</numerusform>
            <numerusform>%n numbers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::console::IncidentReportController</name>
    <message numerus="yes">
        <source>There is no connection: it is of this console&apos;s reserve, in which %n are left after it.</source>
        <translation>
            <numerusform>There is no connection: it is of this console&apos;s reserve, in which %n is left after it.</numerusform>
            <numerusform>There is no connection: it is of this console&apos;s reserve, in which %n are left after it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::console::IncidentTemplates</name>
    <message numerus="yes">
        <source>Exported to %1; of %n names of the template nothing is known, and it says so</source>
        <translation>
            <numerusform>Exported to %1; of %n name of the template nothing is known, and it says so</numerusform>
            <numerusform>Exported to %1; of %n names of the template nothing is known, and it says so</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::console::NoticeDesk</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things wait for you</source>
        <translation>
            <numerusform>%n thing waits for you</numerusform>
            <numerusform>%n things wait for you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In quiet hours came: %n</source>
        <translation>
            <numerusform>%n notice came in quiet hours</numerusform>
            <numerusform>%n notices came in quiet hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::console::NoticeVoice</name>
    <message numerus="yes">
        <source>Redoubt: %n not read</source>
        <translation>
            <numerusform>Redoubt: %n not read</numerusform>
            <numerusform>Redoubt: %n not read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::console::PlanWords</name>
    <message numerus="yes">
        <source>at least %n hour(s) of rest</source>
        <translation>
            <numerusform>at least %n hour of rest</numerusform>
            <numerusform>at least %n hours of rest</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::console::ReportTab</name>
    <message numerus="yes">
        <source>Remind %n units…</source>
        <translation>
            <numerusform>Remind %n unit…</numerusform>
            <numerusform>Remind %n units…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::console::RosterController</name>
    <message numerus="yes">
        <source>%n shift(s) are otherwise in the draft; publish the month to tell people</source>
        <translation>
            <numerusform>%n shift is otherwise in the draft; publish the month to tell people</numerusform>
            <numerusform>%n shifts are otherwise in the draft; publish the month to tell people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::console::RosterTrials</name>
    <message numerus="yes">
        <source>, and %n more</source>
        <translation>
            <numerusform>, and %n more</numerusform>
            <numerusform>, and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new gap(s)</source>
        <translation>
            <numerusform>%n new gap</numerusform>
            <numerusform>%n new gaps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shift(s) change</source>
        <translation>
            <numerusform>%n shift changes</numerusform>
            <numerusform>%n shifts change</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::console::SavedSearchDesk</name>
    <message numerus="yes">
        <source>%n searches are kept, which is as many as there can be. Remove one first.</source>
        <translation>
            <numerusform>%n search is kept, which is as many as there can be. Remove it first.</numerusform>
            <numerusform>%n searches are kept, which is as many as there can be. Remove one first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::console::SearchWords</name>
    <message numerus="yes">
        <source>%n time(s): a seal that does not open</source>
        <translation>
            <numerusform>One seal does not open</numerusform>
            <numerusform>%n seals do not open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot be read</source>
        <translation>
            <numerusform>%n row cannot be read</numerusform>
            <numerusform>%n rows cannot be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They lie on the server, in %n stream(s), and come with the next sync.</source>
        <translation>
            <numerusform>They lie on the server, in %n stream, and come with the next sync.</numerusform>
            <numerusform>They lie on the server, in %n streams, and come with the next sync.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stream(s) stopped</source>
        <translation>
            <numerusform>%n stream stopped</numerusform>
            <numerusform>%n streams stopped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) were too many or too long and are not looked for; the first sixteen are.</source>
        <translation>
            <numerusform>One word was too many or too long and is not looked for; at most sixteen are.</numerusform>
            <numerusform>%n words were too many or too long and are not looked for; at most sixteen are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::console::Sentences</name>
    <message numerus="yes">
        <source>%n unsent change(s) were saved into the new one; everything else is fetched again.</source>
        <translation>
            <numerusform>%n unsent change was saved into the new one; everything else is fetched again.</numerusform>
            <numerusform>%n unsent changes were saved into the new one; everything else is fetched again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::console::ShiftTab</name>
    <message numerus="yes">
        <source>To be read back before you take over: %n</source>
        <translation>
            <numerusform>%n thing to read back before you take over</numerusform>
            <numerusform>%n things to read back before you take over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::console::TemplateController</name>
    <message numerus="yes">
        <source>%n template(s) published</source>
        <translation>
            <numerusform>%n template published</numerusform>
            <numerusform>%n templates published</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::console::XrayWords</name>
    <message numerus="yes">
        <source>(cut into %n pieces, joined)</source>
        <translation>
            <numerusform>(cut into %n piece, joined)</numerusform>
            <numerusform>(cut into %n pieces, joined)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::models::MatterModel</name>
    <message numerus="yes">
        <source>%1: all %n step(s) marked</source>
        <translation>
            <numerusform>%1: its %n step is marked</numerusform>
            <numerusform>%1: all %n steps marked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::models::OutboxModel</name>
    <message numerus="yes">
        <source>%n change(s) that leave together</source>
        <translation>
            <numerusform>%n change that leaves alone</numerusform>
            <numerusform>%n changes that leave together</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::models::PastHandoverModel</name>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n left open</source>
        <translation>
            <numerusform>%1, %n left open</numerusform>
            <numerusform>%1, %n left open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %n minutes late</source>
        <translation>
            <numerusform>%1, %2, %n minute late</numerusform>
            <numerusform>%1, %2, %n minutes late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::models::SearchModel</name>
    <message numerus="yes">
        <source>%1, %n found</source>
        <translation>
            <numerusform>%1, %n found</numerusform>
            <numerusform>%1, %n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::models::StandingsModel</name>
    <message numerus="yes">
        <source>%n of these entries wait for the server</source>
        <translation>
            <numerusform>%n of these entries waits for the server</numerusform>
            <numerusform>%n of these entries wait for the server</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::AddresseeEdit</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::BulletinListPane</name>
    <message numerus="yes">
        <source>%n this year</source>
        <translation>
            <numerusform>%n this year</numerusform>
            <numerusform>%n this year</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::BulletinSheet</name>
    <message numerus="yes">
        <source>%n units</source>
        <translation>
            <numerusform>%n unit</numerusform>
            <numerusform>%n units</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::CapReviewPanel</name>
    <message numerus="yes">
        <source>%n cap(s) exceeded</source>
        <translation>
            <numerusform>%n cap exceeded</numerusform>
            <numerusform>%n caps exceeded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::ChecklistPane</name>
    <message numerus="yes">
        <source>%1 of %n item(s) done</source>
        <translation>
            <numerusform>%1 of %n item done</numerusform>
            <numerusform>%1 of %n items done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not as it should be</source>
        <translation>
            <numerusform>%n not as it should be</numerusform>
            <numerusform>%n not as it should be</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without evidence</source>
        <translation>
            <numerusform>%n without evidence</numerusform>
            <numerusform>%n without evidence</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n round(s) overdue</source>
        <translation>
            <numerusform>%n round overdue</numerusform>
            <numerusform>%n rounds overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::CloseStepsDialog</name>
    <message numerus="yes">
        <source>%n required step(s) of its procedure are not marked</source>
        <translation>
            <numerusform>%n required step of its procedure is not marked</numerusform>
            <numerusform>%n required steps of its procedure are not marked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::CollectPage</name>
    <message numerus="yes">
        <source>; %n not due yet</source>
        <translation>
            <numerusform>; %n not due yet</numerusform>
            <numerusform>; %n not due yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::ConflictsPage</name>
    <message numerus="yes">
        <source>%n field(s) to choose</source>
        <translation>
            <numerusform>%n field to choose</numerusform>
            <numerusform>%n fields to choose</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::ContactsDialog</name>
    <message numerus="yes">
        <source>%n units have named nobody yet; type a unit&apos;s name to see it.</source>
        <translation>
            <numerusform>%n unit has named nobody yet; type its name to see it.</numerusform>
            <numerusform>%n units have named nobody yet; type a unit&apos;s name to see it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::DueStrip</name>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n late</numerusform>
            <numerusform>%n late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>after %n min</source>
        <translation>
            <numerusform>after %n min</numerusform>
            <numerusform>after %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Units are reminded %1; after %n min the leader is told</source>
        <translation>
            <numerusform>Units are reminded %1; after %n min the leader is told</numerusform>
            <numerusform>Units are reminded %1; after %n min the leader is told</numerusform>
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
    <name>redoubt::views::DutyWords</name>
    <message numerus="yes">
        <source>%n matter(s) still to be read back</source>
        <translation>
            <numerusform>%n matter still to be read back</numerusform>
            <numerusform>%n matters still to be read back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::EvidenceLight</name>
    <message numerus="yes">
        <source>%n file(s) of what waits are not here: %1</source>
        <translation>
            <numerusform>%n file of what waits is not here: %1</numerusform>
            <numerusform>%n files of what waits are not here: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::EvidencePane</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::ExercisePage</name>
    <message numerus="yes">
        <source>%n claim(s) already submitted can still be ruled on. Only the control can resume it.</source>
        <translation>
            <numerusform>%n claim already submitted can still be ruled on. Only the control can resume it.</numerusform>
            <numerusform>%n claims already submitted can still be ruled on. Only the control can resume it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No team can submit any more. Claims that arrive later are marked. %n claim(s) still wait and can be ruled on.</source>
        <translation>
            <numerusform>No team can submit any more. Claims that arrive later are marked. %n claim still waits and can be ruled on.</numerusform>
            <numerusform>No team can submit any more. Claims that arrive later are marked. %n claims still wait and can be ruled on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to do first</source>
        <translation>
            <numerusform>%n thing to do first</numerusform>
            <numerusform>%n things to do first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attacking team(s) are told to stand down, with your reason, on every page and on the wall, as soon as the server has the order. Without a connection, call them.</source>
        <translation>
            <numerusform>%n attacking team is told to stand down, with your reason, on every page and on the wall, as soon as the server has the order. Without a connection, call it.</numerusform>
            <numerusform>%n attacking teams are told to stand down, with your reason, on every page and on the wall, as soon as the server has the order. Without a connection, call them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::GroupsDialog</name>
    <message numerus="yes">
        <source>%1, %n</source>
        <comment>group with so many units</comment>
        <translation>
            <numerusform>%1, %n</numerusform>
            <numerusform>%1, %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n units are in no group</source>
        <translation>
            <numerusform>%n unit is in no group</numerusform>
            <numerusform>%n units are in no group</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::HandoverPane</name>
    <message numerus="yes">
        <source>%n required item(s) still to do</source>
        <translation>
            <numerusform>%n required item still to do</numerusform>
            <numerusform>%n required items still to do</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n goes to the next shift</source>
        <translation>
            <numerusform>%n goes to the next shift</numerusform>
            <numerusform>%n go to the next shift</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n handed over, as of %1</source>
        <translation>
            <numerusform>%n handed over, as of %1</numerusform>
            <numerusform>%n handed over, as of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to hand over</source>
        <translation>
            <numerusform>%n to hand over</numerusform>
            <numerusform>%n to hand over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>said against recorded: %1 of %n the same</source>
        <translation>
            <numerusform>said against recorded: %1 of %n the same</numerusform>
            <numerusform>said against recorded: %1 of %n the same</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of what it requires is missing: marked on the sheet</source>
        <translation>
            <numerusform>%n thing that it requires is missing: marked on the sheet</numerusform>
            <numerusform>%n things that it requires are missing: marked on the sheet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::HandoversPage</name>
    <message numerus="yes">
        <source>%n min late</source>
        <translation>
            <numerusform>%n min late</numerusform>
            <numerusform>%n min late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::IncidentReportPage</name>
    <message numerus="yes">
        <source>%n things stand in the way of issuing it</source>
        <translation>
            <numerusform>%n thing stands in the way of issuing it</numerusform>
            <numerusform>%n things stand in the way of issuing it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::IncidentSheet</name>
    <message numerus="yes">
        <source>%n limits could still raise it, and nobody has said anything of them.</source>
        <translation>
            <numerusform>%n limit could still raise it, and nobody has said anything of it.</numerusform>
            <numerusform>%n limits could still raise it, and nobody has said anything of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clocks run</source>
        <translation>
            <numerusform>%n clock runs</numerusform>
            <numerusform>%n clocks run</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>corrected %n times</source>
        <translation>
            <numerusform>corrected once</numerusform>
            <numerusform>corrected %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of it</source>
        <translation>
            <numerusform>one</numerusform>
            <numerusform>%n of them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::IncidentsPage</name>
    <message numerus="yes">
        <source>%n open incidents</source>
        <translation>
            <numerusform>%n open incident</numerusform>
            <numerusform>%n open incidents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n less urgent ones are in the list</source>
        <translation>
            <numerusform>%n less urgent one is in the list</numerusform>
            <numerusform>%n less urgent ones are in the list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::IssueReportDialog</name>
    <message numerus="yes">
        <source>%n parts say that they are supplied later.</source>
        <translation>
            <numerusform>%n part says that it is supplied later.</numerusform>
            <numerusform>%n parts say that they are supplied later.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::LogPane</name>
    <message numerus="yes">
        <source>%n line(s), none is ever changed</source>
        <translation>
            <numerusform>%n line, none is ever changed</numerusform>
            <numerusform>%n lines, none is ever changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::MarkWords</name>
    <message numerus="yes">
        <source>%n written after the shift had ended</source>
        <translation>
            <numerusform>%n entry written after the shift had ended</numerusform>
            <numerusform>%n entries written after the shift had ended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A last round within %n minutes before the handover</source>
        <translation>
            <numerusform>A last round within %n minute before the handover</numerusform>
            <numerusform>A last round within %n minutes before the handover</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The incoming officer is there %n minutes early</source>
        <translation>
            <numerusform>The incoming officer is there %n minute early</numerusform>
            <numerusform>The incoming officer is there %n minutes early</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::MarksBar</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::MattersPane</name>
    <message numerus="yes">
        <source>%n, first due on top</source>
        <translation>
            <numerusform>%n, first due on top</numerusform>
            <numerusform>%n, first due on top</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::NoticeBell</name>
    <message numerus="yes">
        <source>Notices: %n not read</source>
        <translation>
            <numerusform>Notices: %n not read</numerusform>
            <numerusform>Notices: %n not read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::NoticePanel</name>
    <message numerus="yes">
        <source>%n not read</source>
        <translation>
            <numerusform>%n not read</numerusform>
            <numerusform>%n not read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::OutboxPage</name>
    <message numerus="yes">
        <source>%n change(s) on the way</source>
        <translation>
            <numerusform>%n change on the way</numerusform>
            <numerusform>%n changes on the way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) follow.</source>
        <translation>
            <numerusform>%n file follows.</numerusform>
            <numerusform>%n files follow.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) on the way</source>
        <translation>
            <numerusform>%n file on the way</numerusform>
            <numerusform>%n files on the way</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::PackDialog</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::PasswordDialog</name>
    <message numerus="yes">
        <source>It needs at least %n character(s). The other consoles of this account ask for it at their next sign-in.</source>
        <translation>
            <numerusform>It needs at least %n character. The other consoles of this account ask for it at their next sign-in.</numerusform>
            <numerusform>It needs at least %n characters. The other consoles of this account ask for it at their next sign-in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::PastHandoverDelegate</name>
    <message numerus="yes">
        <source>%n min late</source>
        <translation>
            <numerusform>%n min late</numerusform>
            <numerusform>%n min late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min early</source>
        <translation>
            <numerusform>%n min early</numerusform>
            <numerusform>%n min early</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::PastHandoversPane</name>
    <message numerus="yes">
        <source>The signatures of all %n verify</source>
        <translation>
            <numerusform>The signatures of %n verify</numerusform>
            <numerusform>The signatures of all %n verify</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n do not verify</source>
        <translation>
            <numerusform>%n does not verify</numerusform>
            <numerusform>%n do not verify</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::PeriodsDialog</name>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::PlanPage</name>
    <message numerus="yes">
        <source>%n record(s) cannot be read here</source>
        <translation>
            <numerusform>%n record cannot be read here</numerusform>
            <numerusform>%n records cannot be read here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::PrepareDialog</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::ProcedureDialog</name>
    <message numerus="yes">
        <source>It took the place of %n procedure(s) begun before, which stay in the record.</source>
        <translation>
            <numerusform>It took the place of %n procedure begun before, which stays in the record.</numerusform>
            <numerusform>It took the place of %n procedures begun before, which stay in the record.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::QueuePane</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in all</source>
        <translation>
            <numerusform>%n in all</numerusform>
            <numerusform>%n in all</numerusform>
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
    <name>redoubt::views::ReadInDialog</name>
    <message numerus="yes">
        <source>%n shift(s) would be stood by others</source>
        <translation>
            <numerusform>%n shift would be stood by others</numerusform>
            <numerusform>%n shifts would be stood by others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as they are</source>
        <translation>
            <numerusform>%n as it is</numerusform>
            <numerusform>%n as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a name, left as they are</source>
        <translation>
            <numerusform>%n without a name, left as it is</numerusform>
            <numerusform>%n without a name, left as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::ReceiptsPane</name>
    <message numerus="yes">
        <source>%n units addressed</source>
        <translation>
            <numerusform>%n unit addressed</numerusform>
            <numerusform>%n units addressed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remind %n units</source>
        <translation>
            <numerusform>Remind %n unit</numerusform>
            <numerusform>Remind %n units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ask %n for feedback</source>
        <translation>
            <numerusform>Ask %n for feedback</numerusform>
            <numerusform>Ask %n for feedback</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rounds</source>
        <translation>
            <numerusform>%n round</numerusform>
            <numerusform>%n rounds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n asked for feedback</source>
        <translation>
            <numerusform>%n asked for feedback</numerusform>
            <numerusform>%n asked for feedback</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminded</source>
        <translation>
            <numerusform>%n reminded</numerusform>
            <numerusform>%n reminded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::RemindDialog</name>
    <message numerus="yes">
        <source>Remind %n units to acknowledge</source>
        <translation>
            <numerusform>Remind %n unit to acknowledge</numerusform>
            <numerusform>Remind %n units to acknowledge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ask %n units for feedback</source>
        <translation>
            <numerusform>Ask %n unit for feedback</numerusform>
            <numerusform>Ask %n units for feedback</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::ReportEditor</name>
    <message numerus="yes">
        <source>This part is too long by %n characters</source>
        <translation>
            <numerusform>This part is too long by %n character</numerusform>
            <numerusform>This part is too long by %n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::ReportGrid</name>
    <message numerus="yes">
        <source>%n units, %1 received, %2 missing</source>
        <translation>
            <numerusform>%n unit, %1 received, %2 missing</numerusform>
            <numerusform>%n units, %1 received, %2 missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::ReportOutlinePane</name>
    <message numerus="yes">
        <source>%n parts</source>
        <translation>
            <numerusform>%n part</numerusform>
            <numerusform>%n parts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things stand in the way of issuing it</source>
        <translation>
            <numerusform>%n thing stands in the way of issuing it</numerusform>
            <numerusform>%n things stand in the way of issuing it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gaps</source>
        <translation>
            <numerusform>%n gap</numerusform>
            <numerusform>%n gaps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::ReportPane</name>
    <message numerus="yes">
        <source>%n due: %1 all quiet</source>
        <translation>
            <numerusform>%n due: %1 all quiet</numerusform>
            <numerusform>%n due: %1 all quiet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with something there</source>
        <translation>
            <numerusform>%n with something there</numerusform>
            <numerusform>%n with something there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n late</numerusform>
            <numerusform>%n late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suspicious</source>
        <translation>
            <numerusform>%n suspicious</numerusform>
            <numerusform>%n suspicious</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sent back</source>
        <translation>
            <numerusform>%n sent back</numerusform>
            <numerusform>%n sent back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::ReportReminderDialog</name>
    <message numerus="yes">
        <source>Remind %n units</source>
        <translation>
            <numerusform>Remind %n unit</numerusform>
            <numerusform>Remind %n units</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::ReportSidePane</name>
    <message numerus="yes">
        <source>It was issued %n times by people who did not see each other. The first one counts.</source>
        <translation>
            <numerusform>It was issued %n time.</numerusform>
            <numerusform>It was issued %n times by people who did not see each other. The first one counts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::ReportTodo</name>
    <message numerus="yes">
        <source>%n units, %1 not seen to</source>
        <translation>
            <numerusform>%n unit, %1 not seen to</numerusform>
            <numerusform>%n units, %1 not seen to</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n units</source>
        <translation>
            <numerusform>%n unit</numerusform>
            <numerusform>%n units</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::ReportWords</name>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n checks</source>
        <translation>
            <numerusform>%n check</numerusform>
            <numerusform>%n checks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All quiet; %n checks, nothing amiss</source>
        <translation>
            <numerusform>All quiet; %n check, nothing amiss</numerusform>
            <numerusform>All quiet; %n checks, nothing amiss</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::RosterPage</name>
    <message numerus="yes">
        <source>All its shifts are told to %n person(s) of the roster.</source>
        <translation>
            <numerusform>All its shifts are told to %n person of the roster.</numerusform>
            <numerusform>All its shifts are told to %n people of the roster.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more change(s)</source>
        <translation>
            <numerusform>and %n more change</numerusform>
            <numerusform>and %n more changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shift(s) are stood by nobody.</source>
        <translation>
            <numerusform>%n shift is stood by nobody.</numerusform>
            <numerusform>%n shifts are stood by nobody.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::RosterQualityPane</name>
    <message numerus="yes">
        <source>%n more gap(s), in the month</source>
        <translation>
            <numerusform>%n more gap, in the month</numerusform>
            <numerusform>%n more gaps, in the month</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::RosterToolbar</name>
    <message numerus="yes">
        <source>%n gap(s)</source>
        <translation>
            <numerusform>%n gap</numerusform>
            <numerusform>%n gaps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n swapped</source>
        <translation>
            <numerusform>%n swapped</numerusform>
            <numerusform>%n swapped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not published</source>
        <translation>
            <numerusform>%n not published</numerusform>
            <numerusform>%n not published</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::SearchAgainList</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::SearchDelegate</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::SearchFilterMenus</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kept searches, %n new</source>
        <translation>
            <numerusform>Kept searches, %n new</numerusform>
            <numerusform>Kept searches, %n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::SearchFilters</name>
    <message numerus="yes">
        <source>%n more unit(s)</source>
        <translation>
            <numerusform>%n more unit</numerusform>
            <numerusform>%n more units</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::SearchPage</name>
    <message numerus="yes">
        <source>%1 alone: %n</source>
        <translation>
            <numerusform>%1 alone: %n</numerusform>
            <numerusform>%1 alone: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Look everywhere: %n</source>
        <translation>
            <numerusform>Look everywhere: %n</numerusform>
            <numerusform>Look everywhere: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::SearchPreview</name>
    <message numerus="yes">
        <source>%n passage(s) in this record</source>
        <translation>
            <numerusform>%n passage in this record</numerusform>
            <numerusform>%n passages in this record</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them hold(s) the words, too</source>
        <translation>
            <numerusform>%n of them holds the words, too</numerusform>
            <numerusform>%n of them hold the words, too</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::SettingsPage</name>
    <message numerus="yes">
        <source>After %n min without a key or the mouse</source>
        <translation>
            <numerusform>After %n min without a key or the mouse</numerusform>
            <numerusform>After %n min without a key or the mouse</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::ShiftStrip</name>
    <message numerus="yes">
        <source>%n on duty</source>
        <translation>
            <numerusform>%n on duty</numerusform>
            <numerusform>%n on duty</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::SignInMessages</name>
    <message numerus="yes">
        <source>The password is wrong. The account is now locked for %n min.</source>
        <translation>
            <numerusform>The password is wrong. The account is now locked for %n min.</numerusform>
            <numerusform>The password is wrong. The account is now locked for %n min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The password is wrong. After %n more, the account is locked for %1.</source>
        <extracomment>%n tries, %1 is the time the lock lasts (&quot;15 min&quot;)</extracomment>
        <translation>
            <numerusform>The password is wrong. After one more, the account is locked for %1.</numerusform>
            <numerusform>The password is wrong. After %n more, the account is locked for %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::StatisticsPane</name>
    <message numerus="yes">
        <source>%n incidents</source>
        <translation>
            <numerusform>%n incident</numerusform>
            <numerusform>%n incidents</numerusform>
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
    <message numerus="yes">
        <source>%n file(s) pending</source>
        <translation>
            <numerusform>%n file pending</numerusform>
            <numerusform>%n files pending</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your changes are on the server; %n file(s) are still on the way. They are kept here until it has them whole.</source>
        <translation>
            <numerusform>Your changes are on the server; %n file is still on the way. It is kept here until it has it whole.</numerusform>
            <numerusform>Your changes are on the server; %n files are still on the way. They are kept here until it has them whole.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::SyncPage</name>
    <message numerus="yes">
        <source>%n waiting to be sent</source>
        <translation>
            <numerusform>%n waiting to be sent</numerusform>
            <numerusform>%n waiting to be sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::SyncWords</name>
    <message numerus="yes">
        <source>%n change(s) could not be sent to the server</source>
        <translation>
            <numerusform>%n change could not be sent to the server</numerusform>
            <numerusform>%n changes could not be sent to the server</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tried %n time(s)</source>
        <translation>
            <numerusform>tried once</numerusform>
            <numerusform>tried %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n are on this machine, encrypted. Work on as usual; they leave by themselves, in order.</source>
        <translation>
            <numerusform>It is on this machine, encrypted. Work on as usual; it leaves by itself.</numerusform>
            <numerusform>All %n are on this machine, encrypted. Work on as usual; they leave by themselves, in order.</numerusform>
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
<context>
    <name>redoubt::views::TemplateCheckDialog</name>
    <message numerus="yes">
        <source>%n things are in the way of publishing it. Mend them in the word processor, and choose the file again.</source>
        <translation>
            <numerusform>%n thing is in the way of publishing it. Mend it in the word processor, and choose the file again.</numerusform>
            <numerusform>%n things are in the way of publishing it. Mend them in the word processor, and choose the file again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::UnitsDialog</name>
    <message numerus="yes">
        <source>A unit below is fetched when it is opened, and stays on this console until it is let go. %n are kept at once; then the one that was not looked at for longest gives way.</source>
        <translation>
            <numerusform>A unit below is fetched when it is opened, and stays on this console until it is let go. %n is kept at once; then it gives way.</numerusform>
            <numerusform>A unit below is fetched when it is opened, and stays on this console until it is let go. %n are kept at once; then the one that was not looked at for longest gives way.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more: type a part of the name</source>
        <translation>
            <numerusform>%n more: type a part of the name</numerusform>
            <numerusform>%n more: type a part of the name</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n units</source>
        <translation>
            <numerusform>%n unit</numerusform>
            <numerusform>%n units</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::WallFoot</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ruled</source>
        <translation>
            <numerusform>%n ruled</numerusform>
            <numerusform>%n ruled</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::WallHead</name>
    <message numerus="yes">
        <source>%n attacking</source>
        <translation>
            <numerusform>%n attacking</numerusform>
            <numerusform>%n attacking</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n defending</source>
        <translation>
            <numerusform>%n defending</numerusform>
            <numerusform>%n defending</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::WallStandings</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be revealed</source>
        <translation>
            <numerusform>%n to be revealed</numerusform>
            <numerusform>%n to be revealed</numerusform>
        </translation>
    </message>
</context>
</TS>
