<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>BrokenLesson</name>
    <message numerus="yes">
        <source>%n error(s) in this lesson</source>
        <translation>
            <numerusform>%n error in this lesson</numerusform>
            <numerusform>%n errors in this lesson</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FigureDots</name>
    <message numerus="yes">
        <source>%n different value(s): %1 … %2</source>
        <translation>
            <numerusform>%n value: %1 … %2</numerusform>
            <numerusform>%n different values: %1 … %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GlossaryPage</name>
    <message numerus="yes">
        <source>%n word(s) of the course. In a lesson&apos;s text they are underlined: click one, and its meaning is shown beside it.</source>
        <translation>
            <numerusform>%n word of the course. In a lesson&apos;s text it is underlined: click it, and its meaning is shown beside it.</numerusform>
            <numerusform>%n words of the course. In a lesson&apos;s text they are underlined: click one, and its meaning is shown beside it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GoalView</name>
    <message numerus="yes">
        <source>What do you expect? (%n question(s); skip any)</source>
        <translation>
            <numerusform>What do you expect? (You may skip it)</numerusform>
            <numerusform>What do you expect? (%n questions; skip any)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LearnerMenu</name>
    <message numerus="yes">
        <source>%n lesson(s) done</source>
        <translation>
            <numerusform>one lesson done</numerusform>
            <numerusform>%n lessons done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LoopRing</name>
    <message numerus="yes">
        <source>turn %1: %n task(s)</source>
        <translation>
            <numerusform>turn %1: %n task</numerusform>
            <numerusform>turn %1: %n tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ManyRunsLane</name>
    <message numerus="yes">
        <source>order of finishing: %n different one(s)</source>
        <translation>
            <numerusform>order of finishing: %n</numerusform>
            <numerusform>order of finishing: %n different ones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchResults</name>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StopView</name>
    <message numerus="yes">
        <source>%n stop(s) lead through what has just happened. You can also drag the playhead, or step with the arrow keys.</source>
        <translation>
            <numerusform>One stop leads through what has just happened. You can also drag the playhead, or step with the arrow keys.</numerusform>
            <numerusform>%n stops lead through what has just happened. You can also drag the playhead, or step with the arrow keys.</numerusform>
        </translation>
    </message>
</context>
</TS>
