<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
<context>
    <name>BookmarkFlags</name>
    <message>
        <source>Bookmark at %1</source>
        <translation>%1 处的书签</translation>
    </message>
    <message>
        <source>Name of the bookmark</source>
        <translation>书签的名称</translation>
    </message>
    <message>
        <source>double click or Shift+M names it</source>
        <translation>双击或按 Shift+M 命名</translation>
    </message>
</context>
<context>
    <name>BookmarkLines</name>
    <message>
        <source>Bookmark at %1</source>
        <translation>%1 处的书签</translation>
    </message>
    <message>
        <source>Bookmark “%1” at %2</source>
        <translation>书签“%1”，在 %2</translation>
    </message>
</context>
<context>
    <name>BreakItView</name>
    <message>
        <source>Each switch really runs the changed lesson. The claims are held against that run; predictions, quiz and progress stay with the lesson as it is.</source>
        <translation>每个开关都会真正运行改动后的课程。断言按那次运行核对；预测、小测验和进度仍以原课程为准。</translation>
    </message>
    <message>
        <source>Every sleep becomes a block</source>
        <translation>每个 sleep 都变成 block</translation>
    </message>
    <message>
        <source>It waits as long, and does not give the thread back.</source>
        <translation>等待时间相同，但不让出线程。</translation>
    </message>
    <message>
        <source>Nobody sleeps in this lesson.</source>
        <translation>这一课里没有人 sleep。</translation>
    </message>
    <message>
        <source>Without “%1”</source>
        <translation>不用“%1”</translation>
    </message>
    <message>
        <source>Nobody waits for a permit any more.</source>
        <translation>再也没有人等待许可。</translation>
    </message>
    <message>
        <source>Nobody waits for the lock any more.</source>
        <translation>再也没有人等待这把锁。</translation>
    </message>
    <message>
        <source>A busy machine</source>
        <translation>繁忙的机器</translation>
    </message>
    <message>
        <source>Other processes keep every core busy while it runs.</source>
        <translation>运行期间，其他进程让每个核心都忙着。</translation>
    </message>
    <message>
        <source>So changed, it cannot be run: %1</source>
        <translation>这样改动后无法运行：%1</translation>
    </message>
</context>
<context>
    <name>BrokenLesson</name>
    <message>
        <source>Errors in the lesson</source>
        <translation>课程文件中的错误</translation>
    </message>
    <message>
        <source>This cannot be opened</source>
        <translation>打不开</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s) in this lesson</source>
        <translation>
            <numerusform>这一课有 %n 处错误</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of it runs until it is right. Correct the file, then read it again.</source>
        <translation>改正之前，这一课什么都不会运行。请修改文件，然后重新读取。</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>错误：%1</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>警告：%1</translation>
    </message>
    <message>
        <source>‹ Back to the lesson</source>
        <translation>‹ 回到课程</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy all errors as text</source>
        <translation>把所有错误复制为文本</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Read the file again</source>
        <translation>重新读取文件</translation>
    </message>
    <message>
        <source>This file cannot be opened</source>
        <translation>这个文件打不开</translation>
    </message>
</context>
<context>
    <name>CandidateCard</name>
    <message>
        <source>for: %1 · against: %2</source>
        <comment>number of reasons</comment>
        <translation>支持 %1 · 反对 %2</translation>
    </message>
    <message>
        <source>for it</source>
        <translation>支持</translation>
    </message>
    <message>
        <source>against it</source>
        <translation>反对</translation>
    </message>
</context>
<context>
    <name>ChainWords</name>
    <message>
        <source>%1 more</source>
        <translation>另外 %1 个</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>They wait in a circle: %1.</source>
        <translation>它们等成了一个圈：%1。</translation>
    </message>
    <message>
        <source>%1 needs the interpreter lock, which %2 has.</source>
        <translation>%1需要解释器锁，它在%2手里。</translation>
    </message>
    <message>
        <source>%1 itself waits for %2, which %3 holds.</source>
        <translation>%1自己也在等%2，占有者是%3。</translation>
    </message>
    <message>
        <source>%1 itself waits for the end of %2.</source>
        <translation>%1自己也在等%2结束。</translation>
    </message>
    <message>
        <source>%1 needs the thread, which %2 has.</source>
        <translation>%1需要线程，它在%2手里。</translation>
    </message>
    <message>
        <source>%1 lost its core to %2.</source>
        <translation>%1的核被%2占去了。</translation>
    </message>
    <message>
        <source>%1 itself waits for %2, which comes from %3 at %4.</source>
        <translation>%1自己也在等%2，%3会在 %4 带来。</translation>
    </message>
    <message>
        <source>%1 is running.</source>
        <translation>%1正在运行。</translation>
    </message>
    <message>
        <source>%1 is ready to run.</source>
        <translation>%1已就绪。</translation>
    </message>
    <message>
        <source>%1 could run, but has no core.</source>
        <translation>%1可以运行，但没有核。</translation>
    </message>
    <message>
        <source>%1 waits for %2, until %3.</source>
        <translation>%1在等%2，直到 %3。</translation>
    </message>
    <message>
        <source>%1 waits for %2.</source>
        <translation>%1在等%2。</translation>
    </message>
    <message>
        <source>%1 waits for %2, and nobody is left to wake it.</source>
        <translation>%1在等%2，而再没有谁能唤醒它。</translation>
    </message>
    <message>
        <source>%1 has not been started.</source>
        <translation>%1还没有启动。</translation>
    </message>
    <message>
        <source>%1 is over and never gave it back.</source>
        <translation>%1已经结束，却没有交还。</translation>
    </message>
    <message>
        <source>At the end of the line: %1</source>
        <translation>追到头：%1</translation>
    </message>
</context>
<context>
    <name>ChangedStrip</name>
    <message>
        <source>Changed lesson: %1</source>
        <translation>改动过的课程：%1</translation>
    </message>
    <message>
        <source>This run does not count for your progress.</source>
        <translation>这次运行不计入你的进度。</translation>
    </message>
    <message>
        <source>Back to the original</source>
        <translation>恢复原样</translation>
    </message>
    <message>
        <source>All switches back, and run the lesson as it is</source>
        <translation>所有开关复位，按原课程运行</translation>
    </message>
</context>
<context>
    <name>ChoosingPage</name>
    <message>
        <source>What is open has no page for choosing.</source>
        <translation>现在打开的内容没有选择指南。</translation>
    </message>
    <message>
        <source>Answer a question, and the reasons stand here.</source>
        <translation>回答一个问题，理由就写在这里。</translation>
    </message>
    <message>
        <source>Your answers speak for: %1</source>
        <translation>照你的回答，应该用：%1</translation>
    </message>
    <message>
        <source>Your answers do not decide between: %1</source>
        <translation>照你的回答，还分不出高下：%1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>All figures of your runs</source>
        <translation>你自己运行得到的全部数字</translation>
    </message>
</context>
<context>
    <name>ClaimsView</name>
    <message>
        <source>What this run shows</source>
        <translation>这次运行说明了什么</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>成立</translation>
    </message>
    <message>
        <source>does not hold</source>
        <translation>不成立</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>Not decided: a lane that it needs did not end by itself.</source>
        <translation>无法判断：它需要的那一道没有自己运行到底。</translation>
    </message>
    <message>
        <source>Does not hold on this run. %1</source>
        <translation>这次运行中不成立。%1</translation>
    </message>
    <message>
        <source>Quiz</source>
        <translation>小测验</translation>
    </message>
</context>
<context>
    <name>CodeHeader</name>
    <message>
        <source>How the program is written</source>
        <translation>程序的写法</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Files of the program</source>
        <translation>程序的文件</translation>
    </message>
    <message>
        <source>%1, as it was when it was recorded</source>
        <translation>%1，录制时的样子</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>The lesson’s own steps, which every lane runs</source>
        <translation>课程本身的步骤，每一道都运行它们</translation>
    </message>
    <message>
        <source>A Python program that does what the chosen lane does</source>
        <translation>一个 Python 程序，做的事和所选的道一样</translation>
    </message>
    <message>
        <source>A C++ program that does what the chosen lane does</source>
        <translation>一个 C++ 程序，做的事和所选的道一样</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the program</source>
        <translation>复制程序</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Save the program to a file</source>
        <translation>把程序保存到文件</translation>
    </message>
    <message>
        <source>Programs, one for each lane</source>
        <translation>程序，每一道一个</translation>
    </message>
    <message>
        <source>every lane runs these steps</source>
        <translation>每一道都运行这些步骤</translation>
    </message>
    <message>
        <source>Run with python3</source>
        <translation>用 python3 运行</translation>
    </message>
    <message>
        <source>Let real CPython run this program, as a lane beside the others</source>
        <translation>让真正的 CPython 运行这个程序，作为其他泳道旁边的一条泳道</translation>
    </message>
</context>
<context>
    <name>CodeLine</name>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
</context>
<context>
    <name>CodeView</name>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Save the program</source>
        <translation>保存程序</translation>
    </message>
</context>
<context>
    <name>ColumnHeader</name>
    <message>
        <source>Sort by %1</source>
        <translation>按%1排序</translation>
    </message>
    <message>
        <source>%1, sorted upwards</source>
        <translation>%1，已升序排列</translation>
    </message>
    <message>
        <source>%1, sorted downwards</source>
        <translation>%1，已降序排列</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Keep this run, then run again: changed, or just once more. Or load a run that another machine has saved.</source>
        <translation>保留这次运行，然后再运行：改动一下，或者原样再来一次。也可以载入别的机器保存的运行。</translation>
    </message>
    <message>
        <source>Keep this run</source>
        <translation>保留这次运行</translation>
    </message>
    <message>
        <source>Keep the run that is shown, to lay the next ones over it</source>
        <translation>保留正在显示的运行，与之后的运行叠在一起看</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>再运行</translation>
    </message>
    <message>
        <source>Really run the lesson in all its models</source>
        <translation>真正用所有模型运行这一课</translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation>不再保留</translation>
    </message>
    <message>
        <source>Keep nothing any more</source>
        <translation>不再保留任何运行</translation>
    </message>
    <message>
        <source>Lanes are compared when they have ended.</source>
        <translation>各条泳道结束后才比较。</translation>
    </message>
    <message>
        <source>✓ Nothing differs: these runs are alike.</source>
        <translation>✓ 没有差别：两次运行一样。</translation>
    </message>
    <message>
        <source>Comparing …</source>
        <translation>正在比较……</translation>
    </message>
    <message>
        <source>This is the kept run itself. Run again to compare.</source>
        <translation>这就是保留的那次运行。再运行一次来比较。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>subject, change</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Go to where it shows</source>
        <translation>到它显现的地方</translation>
    </message>
    <message>
        <source>Recorded runs (%1)</source>
        <translation>运行记录（%1）</translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation>所有文件（%1）</translation>
    </message>
    <message>
        <source>Kept: %1. Its shadow lies under each bar, with a dotted line at its end.</source>
        <translation>已保留：%1。它的影子在每条横条下面，虚线标出它的终点。</translation>
    </message>
    <message>
        <source>Thick: the same task ran then. Thin: it waited or was ready. Over very many tasks a line says how many were alive then, and a broken line how many of them did not wait.</source>
        <translation>粗：当时同一个任务在运行。细：它在等待或就绪。任务太多时，一条线表示当时存在多少任务，断续的线表示其中有多少没有在等待。</translation>
    </message>
    <message>
        <source>Open a saved run…</source>
        <translation>打开保存的运行…</translation>
    </message>
    <message>
        <source>Compare with a run that was saved, here or on another machine; it can be dropped here, too</source>
        <translation>与保存的运行对比，可以来自这台或另一台机器；也可以把文件拖到这里</translation>
    </message>
    <message>
        <source>Save this run…</source>
        <translation>保存这次运行…</translation>
    </message>
    <message>
        <source>Save the run that is shown, to open it again or to compare it elsewhere</source>
        <translation>保存显示的这次运行，以便再次打开，或在别处对比</translation>
    </message>
    <message>
        <source>Compare with a saved run</source>
        <translation>与保存的运行对比</translation>
    </message>
    <message>
        <source>Save this run</source>
        <translation>保存这次运行</translation>
    </message>
    <message>
        <source>✓ Saved as %1.</source>
        <translation>✓ 已保存为 %1。</translation>
    </message>
</context>
<context>
    <name>CourseList</name>
    <message>
        <source>Course</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>lesson title, status</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>CourseTexts</name>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>run, not checked yet</source>
        <translation>已运行，还没检验</translation>
    </message>
    <message>
        <source>predicted, not run yet</source>
        <translation>已预测，还没运行</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>已开始</translation>
    </message>
    <message>
        <source>has errors</source>
        <translation>有错误</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>未学</translation>
    </message>
    <message>
        <source>%1 · best prediction: %2 % right</source>
        <comment>status, percent</comment>
        <translation>%1 · 预测最好的一次对了 %2%</translation>
    </message>
</context>
<context>
    <name>DifferenceTexts</name>
    <message>
        <source>finished</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>How the lane ended</source>
        <translation>这条泳道的结局</translation>
    </message>
    <message>
        <source>How %1 ended, and %2 more</source>
        <translation>%1的结局，还有另外 %2 个</translation>
    </message>
    <message>
        <source>How %1 ended</source>
        <translation>%1的结局</translation>
    </message>
    <message>
        <source>Only in the kept run: %1, and %2 more</source>
        <translation>只在保留的运行里：%1，还有另外 %2 个</translation>
    </message>
    <message>
        <source>Only in the kept run: %1</source>
        <translation>只在保留的运行里：%1</translation>
    </message>
    <message>
        <source>Only in this run: %1, and %2 more</source>
        <translation>只在这次运行里：%1，还有另外 %2 个</translation>
    </message>
    <message>
        <source>Only in this run: %1</source>
        <translation>只在这次运行里：%1</translation>
    </message>
    <message>
        <source>Place of %1 in the order of finishing; %2 more moved</source>
        <translation>%1在完成顺序中的位置；另有 %2 个变动</translation>
    </message>
    <message>
        <source>Place of %1 in the order of finishing</source>
        <translation>%1在完成顺序中的位置</translation>
    </message>
    <message>
        <source>%1 at the end</source>
        <comment>a number object</comment>
        <translation>最后的%1</translation>
    </message>
    <message>
        <source>Time of the lane</source>
        <translation>这条泳道的用时</translation>
    </message>
    <message>
        <source>Processor time</source>
        <translation>处理器时间</translation>
    </message>
    <message>
        <source>Turns of the loop</source>
        <translation>循环的轮数</translation>
    </message>
    <message>
        <source>Suspensions</source>
        <translation>挂起次数</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>切换次数</translation>
    </message>
    <message>
        <source>Preemptions</source>
        <translation>抢占次数</translation>
    </message>
    <message>
        <source>Lost updates</source>
        <translation>丢失的更新</translation>
    </message>
    <message>
        <source>%1 ran</source>
        <translation>%1运行</translation>
    </message>
    <message>
        <source>%1 was ready and did not run</source>
        <translation>%1就绪却没有运行</translation>
    </message>
    <message>
        <source>%1 waited</source>
        <translation>%1等待</translation>
    </message>
    <message>
        <source>%1 had lost its core</source>
        <translation>%1失去了核心</translation>
    </message>
    <message>
        <source>This run goes on with %1 where the kept one was over</source>
        <translation>保留的运行到此结束，这次运行还有%1继续</translation>
    </message>
    <message>
        <source>This run was over where the kept one went on with %1</source>
        <translation>这次运行到此结束，保留的运行还有%1继续</translation>
    </message>
    <message>
        <source>From here on the order differs: something else happens to %1</source>
        <translation>从这里起顺序不同：%1遇到了别的事</translation>
    </message>
    <message>
        <source>From here on the order differs: then %1, now %2</source>
        <translation>从这里起顺序不同：当时是%1，现在是%2</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>before, after</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>at %1 and %2 %3</source>
        <translation>在 %1 和 %2 %3</translation>
    </message>
    <message>
        <source>%1 (of %2, it changed most)</source>
        <comment>cook 3 waited</comment>
        <translation>%1（%2 个同类中变化最大）</translation>
    </message>
</context>
<context>
    <name>ExperimentBar</name>
    <message>
        <source>Experiments</source>
        <translation>实验</translation>
    </message>
    <message>
        <source>Break it</source>
        <translation>弄坏它</translation>
    </message>
    <message>
        <source>Change the lesson and run it so</source>
        <translation>改动这一课，然后运行</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Keep this run and lay the next one over it</source>
        <translation>保留这次运行，与下一次叠在一起看</translation>
    </message>
    <message>
        <source>Many runs</source>
        <translation>多次运行</translation>
    </message>
    <message>
        <source>Run it many times: what is the same each time, what is chance?</source>
        <translation>多运行几次：什么每次都一样，什么全凭运气？</translation>
    </message>
    <message>
        <source>Let real CPython run it too, as lanes beside these</source>
        <translation>也让真正的 CPython 来运行，作为旁边的泳道</translation>
    </message>
</context>
<context>
    <name>ExperimentCard</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back to the card</source>
        <translation>回到卡片</translation>
    </message>
</context>
<context>
    <name>FigureDots</name>
    <message>
        <source>%1 each time</source>
        <comment>a figure</comment>
        <translation>每次都是 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n different value(s): %1 … %2</source>
        <translation>
            <numerusform>%n 个不同的值：%1 … %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 … %2, the middle %3</source>
        <translation>%1 … %2，中位数 %3</translation>
    </message>
    <message>
        <source>%1×</source>
        <comment>runs</comment>
        <translation>%1×</translation>
    </message>
</context>
<context>
    <name>FigureLine</name>
    <message>
        <source>not measured yet</source>
        <translation>还没测过</translation>
    </message>
    <message>
        <source>Run “%1”  ›</source>
        <translation>去运行“%1”  ›</translation>
    </message>
    <message>
        <source>Open “%1”, which measures it</source>
        <translation>打开“%1”，这个数字就是它测的</translation>
    </message>
</context>
<context>
    <name>FinishedLine</name>
    <message>
        <source>%1 over</source>
        <translation>%1 个已结束</translation>
    </message>
    <message>
        <source>✓ %1 finished at %2</source>
        <translation>✓ %1 完成于 %2</translation>
    </message>
    <message>
        <source>✕ %1 failed at %2</source>
        <translation>✕ %1 失败于 %2</translation>
    </message>
    <message>
        <source>⊘ %1 cancelled at %2</source>
        <translation>⊘ %1 取消于 %2</translation>
    </message>
</context>
<context>
    <name>FlowStage</name>
    <message>
        <source>and %1 more</source>
        <translation>还有 %1 个</translation>
    </message>
    <message>
        <source>Runnable</source>
        <translation>可运行</translation>
    </message>
    <message>
        <source>Ready queue</source>
        <translation>就绪队列</translation>
    </message>
    <message>
        <source>could run, has no core</source>
        <translation>可以运行，没有核</translation>
    </message>
    <message>
        <source>first in, first to run</source>
        <translation>先进先出</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>阻塞</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>已挂起</translation>
    </message>
    <message>
        <source>each keeps a thread while it waits</source>
        <translation>等待时各占一个线程</translation>
    </message>
    <message>
        <source>each with what it awaits</source>
        <translation>各在等什么</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>core %1</source>
        <translation>核 %1</translation>
    </message>
    <message>
        <source>%1, %2 %3</source>
        <translation>%1，%2 %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>GlossaryPage</name>
    <message>
        <source>Glossary</source>
        <translation>术语表</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) of the course. In a lesson&apos;s text they are underlined: click one, and its meaning is shown beside it.</source>
        <translation>
            <numerusform>全课程共 %n 个术语。课文里带点线的就是：点一下，旁边就会说明它的意思。</numerusform>
        </translation>
    </message>
    <message>
        <source>What is open has no glossary.</source>
        <translation>现在打开的内容没有术语表。</translation>
    </message>
</context>
<context>
    <name>GoalView</name>
    <message numerus="yes">
        <source>What do you expect? (%n question(s); skip any)</source>
        <translation>
            <numerusform>先猜一猜（共 %n 题，都可以跳过）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupBars</name>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>%1 × %2 %3</source>
        <translation>%1 × %2 %3</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
</context>
<context>
    <name>Heartbeat</name>
    <message>
        <source>The pulse of the loop has stopped</source>
        <translation>循环的脉搏停了</translation>
    </message>
    <message>
        <source>The pulse of the loop: a beat for each turn</source>
        <translation>循环的脉搏：每一轮跳一下</translation>
    </message>
    <message>
        <source>The pulse of the loop: a beat for each turn, dots while it sleeps, a flat line while one task has it</source>
        <translation>循环的脉搏：每一轮跳一下，睡着时是虚线，被一个任务占着时是平线</translation>
    </message>
</context>
<context>
    <name>IntervalInfo</name>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>made ready by %1</source>
        <translation>由%1唤醒</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>%1 made it ready at %2</source>
        <translation>%1在 %2 使它就绪</translation>
    </message>
</context>
<context>
    <name>Lane</name>
    <message>
        <source>%1 tasks</source>
        <translation>%1 个任务</translation>
    </message>
    <message>
        <source>starting…</source>
        <translation>正在启动…</translation>
    </message>
    <message>
        <source>waits for its turn</source>
        <translation>等待轮到它</translation>
    </message>
    <message>
        <source>%1 of %2 tasks do something here</source>
        <translation>%2 个任务中有 %1 个在此处有动作</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 to %2 of %3 tasks that do something here</source>
        <translation>这里有动作的任务：%3 个中的第 %1 到 %2 个</translation>
    </message>
    <message>
        <source>Ctrl + wheel or PageUp and PageDown scroll</source>
        <translation>Ctrl + 滚轮，或 PageUp 和 PageDown 滚动</translation>
    </message>
</context>
<context>
    <name>LaneFigures</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>LaneTexts</name>
    <message>
        <source>Sequential</source>
        <translation>顺序执行</translation>
    </message>
    <message>
        <source>Coroutines</source>
        <translation>协程</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>Threads, GIL</source>
        <translation>线程（GIL）</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>one after another</source>
        <translation>一件接一件</translation>
    </message>
    <message>
        <source>Qt event loop · QCoro</source>
        <translation>Qt 事件循环 · QCoro</translation>
    </message>
    <message>
        <source>OS decides · 1 core</source>
        <translation>由系统调度 · 1 核</translation>
    </message>
    <message>
        <source>OS decides · %1 cores</source>
        <translation>由系统调度 · %1 核</translation>
    </message>
    <message>
        <source>one lock for all</source>
        <translation>共用一把锁</translation>
    </message>
    <message>
        <source>private memory each</source>
        <translation>各有私有内存</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>emulated</source>
        <translation>仿真</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>Really executed; times are from this machine&apos;s clock.</source>
        <translation>真实执行，时间来自本机时钟。</translation>
    </message>
    <message>
        <source>Really executed, with the interpreter&apos;s lock imitated.</source>
        <translation>真实执行，并仿造了解释器的锁。</translation>
    </message>
    <message>
        <source>Executed on a virtual clock: nothing waits, every run is the same.</source>
        <translation>在虚拟时钟上执行：不用真的等，每次结果都一样。</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>deadlocked</source>
        <translation>死锁</translation>
    </message>
    <message>
        <source>crashed</source>
        <translation>崩溃</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>未运行</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>total</source>
        <translation>总时间</translation>
    </message>
    <message>
        <source>threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>switches</source>
        <translation>切换</translation>
    </message>
    <message>
        <source>preempted</source>
        <translation>被抢占</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1 次</translation>
    </message>
    <message>
        <source>processes</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>start-up</source>
        <translation>启动</translation>
    </message>
</context>
<context>
    <name>LanesView</name>
    <message>
        <source>Lanes</source>
        <translation>泳道</translation>
    </message>
    <message>
        <source>One real run</source>
        <translation>一次真实运行</translation>
    </message>
    <message>
        <source>%1 real runs</source>
        <translation>%1 次真实运行</translation>
    </message>
    <message>
        <source>same steps, same time axis</source>
        <translation>同样的步骤，同一条时间轴</translation>
    </message>
    <message>
        <source>Hide main, which only starts and awaits the others</source>
        <translation>隐藏 main（它只启动并等待其他任务）</translation>
    </message>
    <message>
        <source>Show main, which only starts and awaits the others</source>
        <translation>显示 main（它只启动并等待其他任务）</translation>
    </message>
    <message>
        <source>Show the whole run</source>
        <translation>显示整个运行</translation>
    </message>
    <message>
        <source>No lesson is open. Choose one from the course.</source>
        <translation>没有打开的课程，请从课程列表中选择。</translation>
    </message>
    <message>
        <source>Run the lesson: each lane is then really executed.</source>
        <translation>运行这一课：每一道都会真实执行。</translation>
    </message>
    <message>
        <source>objects</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Hide the tracks of locks, queues and the like</source>
        <translation>隐藏锁、队列等对象的轨道</translation>
    </message>
    <message>
        <source>Show locks, queues and the like under the tasks</source>
        <translation>在任务下方显示锁、队列等对象</translation>
    </message>
    <message>
        <source>Show more time</source>
        <translation>显示更长时间</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
</context>
<context>
    <name>LearnerMenu</name>
    <message>
        <source>Learner</source>
        <translation>学习者</translation>
    </message>
    <message>
        <source>A new learner</source>
        <translation>新的学习者</translation>
    </message>
    <message>
        <source>What are you called?</source>
        <translation>你叫什么名字？</translation>
    </message>
    <message>
        <source>Begin this lesson again?</source>
        <translation>这一课重新开始？</translation>
    </message>
    <message>
        <source>Begin all lessons again?</source>
        <translation>所有课程重新开始？</translation>
    </message>
    <message>
        <source>Who is learning?</source>
        <translation>谁在学习？</translation>
    </message>
    <message>
        <source>Learners</source>
        <translation>学习者</translation>
    </message>
    <message numerus="yes">
        <source>%n lesson(s) done</source>
        <translation>
            <numerusform>完成 %n 课</numerusform>
        </translation>
    </message>
    <message>
        <source>Is learning now</source>
        <translation>正在学习</translation>
    </message>
    <message>
        <source>Go on as %1</source>
        <translation>换成%1继续</translation>
    </message>
    <message>
        <source>What %1 has done in “%2” is forgotten.</source>
        <translation>%1在“%2”里做过的都会清除。</translation>
    </message>
    <message>
        <source>All that %1 has done in all lessons is forgotten. This cannot be undone.</source>
        <translation>%1在所有课程里做过的都会清除，而且无法恢复。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名字</translation>
    </message>
    <message>
        <source>Add …</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Add a learner, with progress of their own</source>
        <translation>添加一位学习者，各记各的进度</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>改名…</translation>
    </message>
    <message>
        <source>Give %1 another name</source>
        <translation>给%1改个名字</translation>
    </message>
    <message>
        <source>Begin this lesson again …</source>
        <translation>这一课重新开始…</translation>
    </message>
    <message>
        <source>Forget what was done in the open lesson</source>
        <translation>清除这一课里做过的</translation>
    </message>
    <message>
        <source>Begin all lessons again …</source>
        <translation>全部重新开始…</translation>
    </message>
    <message>
        <source>Forget all that %1 has done</source>
        <translation>清除%1做过的一切</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Add this learner and go on as them</source>
        <translation>添加这位学习者，并换成其继续</translation>
    </message>
    <message>
        <source>Take this name</source>
        <translation>就用这个名字</translation>
    </message>
    <message>
        <source>Forget it and begin again</source>
        <translation>清除并重新开始</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>stuck waiting</source>
        <translation>阻塞等待</translation>
    </message>
    <message>
        <source>preempted</source>
        <translation>被抢占</translation>
    </message>
    <message>
        <source>has the thread</source>
        <translation>占有线程</translation>
    </message>
    <message>
        <source>gave the thread back and waits</source>
        <translation>交还了线程，正在等待</translation>
    </message>
    <message>
        <source>could run, has to wait for the thread</source>
        <translation>可以运行，但要等线程</translation>
    </message>
    <message>
        <source>waits and keeps its thread, or the loop, from others</source>
        <translation>占着线程或事件循环等待，别人用不了</translation>
    </message>
    <message>
        <source>lost its core against its will</source>
        <translation>被迫让出了核</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>LessonCard</name>
    <message>
        <source>Lesson card</source>
        <translation>课程卡片</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>对话记录</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Check: %1 of %2 claims hold</source>
        <translation>检验：%2 条中有 %1 条成立</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>探究</translation>
    </message>
    <message>
        <source>Stop %1 of %2</source>
        <translation>第 %1 站，共 %2 站</translation>
    </message>
    <message>
        <source>‹  Previous</source>
        <translation>‹  上一站</translation>
    </message>
    <message>
        <source>Previous stop</source>
        <translation>上一站</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back to the card</source>
        <translation>回到卡片</translation>
    </message>
    <message>
        <source>What the tasks of the chosen lane said</source>
        <translation>所选这一道里各任务说的话</translation>
    </message>
    <message>
        <source>Start  ›</source>
        <translation>开始  ›</translation>
    </message>
    <message>
        <source>Next  ›</source>
        <translation>下一站  ›</translation>
    </message>
    <message>
        <source>Check  ›</source>
        <translation>检验  ›</translation>
    </message>
    <message>
        <source>Next stop</source>
        <translation>下一站</translation>
    </message>
    <message>
        <source>What the run shows, and the quiz</source>
        <translation>这次运行说明了什么，以及小测验</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>再运行</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Really run the lesson in all its models</source>
        <translation>用每种模型真实地运行这一课</translation>
    </message>
    <message>
        <source>Claims: of the changed run. Prediction and quiz: of the lesson as it is.</source>
        <translation>断言：按改动后的运行。预测和小测验：按原课程。</translation>
    </message>
    <message>
        <source>The stops tell of the lesson as it is; this run is of a changed one.</source>
        <translation>各站讲的是原课程；这次运行的是改动过的课程。</translation>
    </message>
    <message>
        <source>You left at Check. Run it, and you are there again.</source>
        <translation>上次停在“检验”。运行一遍，就回到那里。</translation>
    </message>
    <message>
        <source>You left at Explore. Run it, and you are there again.</source>
        <translation>上次停在“探究”。运行一遍，就回到那里。</translation>
    </message>
    <message>
        <source>You left at stop %1. Run it, and you are there again.</source>
        <translation>上次停在第 %1 站。运行一遍，就回到那里。</translation>
    </message>
    <message>
        <source>Next lesson  ›</source>
        <translation>下一课  ›</translation>
    </message>
    <message>
        <source>On to “%1”</source>
        <translation>接着学“%1”</translation>
    </message>
</context>
<context>
    <name>LessonView</name>
    <message>
        <source>Lanes</source>
        <translation>泳道</translation>
    </message>
    <message>
        <source>Break it</source>
        <translation>弄坏它</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Lanes of CPython</source>
        <translation>CPython 的泳道</translation>
    </message>
</context>
<context>
    <name>LoopRing</name>
    <message>
        <source>not started</source>
        <translation>尚未开始</translation>
    </message>
    <message>
        <source>stands still</source>
        <translation>停住不动</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>到 %1</translation>
    </message>
    <message>
        <source>asleep until %1</source>
        <translation>睡到 %1</translation>
    </message>
    <message>
        <source>asleep</source>
        <translation>睡着</translation>
    </message>
    <message>
        <source>awake</source>
        <translation>醒着</translation>
    </message>
    <message>
        <source>Event loop, turn %1, %2</source>
        <translation>事件循环，第 %1 轮，%2</translation>
    </message>
    <message>
        <source>running a task</source>
        <translation>正在运行任务</translation>
    </message>
    <message>
        <source>Event loop</source>
        <translation>事件循环</translation>
    </message>
    <message>
        <source>turn %1</source>
        <translation>第 %1 轮</translation>
    </message>
    <message numerus="yes">
        <source>turn %1: %n task(s)</source>
        <translation>
            <numerusform>第 %1 轮：%n 个任务</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LoopState</name>
    <message>
        <source>Nothing else can run: the loop is blocked by %1 for %2.</source>
        <translation>其他任务都无法运行：循环被%1堵住，已 %2。</translation>
    </message>
    <message>
        <source>Nothing else can run: %1 has had the loop for %2.</source>
        <translation>其他任务都无法运行：%1占着循环，已 %2。</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>This cannot be opened</source>
        <translation>打不开</translation>
    </message>
    <message>
        <source>Open the built-in course</source>
        <translation>打开内置课程</translation>
    </message>
    <message>
        <source>‹ Back to the lesson</source>
        <translation>‹ 回到课程</translation>
    </message>
    <message>
        <source>Reading the recorded run …</source>
        <translation>正在读取运行记录…</translation>
    </message>
    <message>
        <source>No lesson is open</source>
        <translation>没有打开的课程</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Lessons, packs and recorded runs (%1)</source>
        <translation>课程、课程包和运行记录（%1）</translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation>所有文件（%1）</translation>
    </message>
    <message>
        <source>The bookmarks of this run cannot be saved.</source>
        <translation>无法保存这次运行的书签。</translation>
    </message>
    <message>
        <source>They are kept while this window is open.</source>
        <translation>它们在这个窗口打开期间保留。</translation>
    </message>
</context>
<context>
    <name>ManyRunsDialog</name>
    <message>
        <source>Many runs</source>
        <translation>多次运行</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close; what runs goes on</source>
        <translation>关闭；正在运行的会继续</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1 次</translation>
    </message>
    <message>
        <source>Run the lesson %1 times</source>
        <translation>把这一课运行 %1 次</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Run it %1 times</source>
        <translation>运行 %1 次</translation>
    </message>
    <message>
        <source>Stop here, and keep what has been counted</source>
        <translation>到此为止，保留已统计的结果</translation>
    </message>
    <message>
        <source>Really run the lesson that often, unseen, one run after the other</source>
        <translation>在后台一次接一次，真的运行这么多次</translation>
    </message>
    <message>
        <source>%1 of %2 runs</source>
        <translation>已运行 %1 / %2 次</translation>
    </message>
    <message>
        <source>Of the changed lesson: %1</source>
        <translation>改动过的课程：%1</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>One run shows what can happen. Many show what is the same every time, and what is chance: each dot is one run.</source>
        <translation>一次运行只说明可能发生什么。很多次运行才看得出什么每次都一样、什么是偶然：每个点是一次运行。</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>断言</translation>
    </message>
    <message>
        <source>held in %1 of %2</source>
        <translation>%2 次中成立 %1 次</translation>
    </message>
    <message>
        <source>(%1 undecided: a lane did not end by itself)</source>
        <translation>（%1 次无法判定：有一条泳道没有自己结束）</translation>
    </message>
</context>
<context>
    <name>ManyRunsLane</name>
    <message>
        <source>%1 %2 of %3 %4</source>
        <comment>glyph, count, runs, outcome</comment>
        <translation>%1 %3 次中 %2 次%4</translation>
    </message>
    <message>
        <source>time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>lost updates: %1 … %2 in a run</source>
        <translation>每次运行丢失的更新：%1 … %2</translation>
    </message>
    <message>
        <source>order of finishing: the same each time</source>
        <translation>完成顺序：每次都一样</translation>
    </message>
    <message numerus="yes">
        <source>order of finishing: %n different one(s)</source>
        <translation>
            <numerusform>完成顺序：%n 种不同的</numerusform>
        </translation>
    </message>
    <message>
        <source>lost updates: %1 each time</source>
        <translation>丢失的更新：每次都是 %1</translation>
    </message>
</context>
<context>
    <name>MateChips</name>
    <message>
        <source>+%1</source>
        <translation>+%1</translation>
    </message>
</context>
<context>
    <name>MeasureTexts</name>
    <message>
        <source>total</source>
        <translation>总时间</translation>
    </message>
    <message>
        <source>CPU time</source>
        <translation>CPU 时间</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>threads</source>
        <translation>线程数</translation>
    </message>
    <message>
        <source>processes</source>
        <translation>进程数</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>start-up</source>
        <translation>启动时间</translation>
    </message>
    <message>
        <source>switches</source>
        <translation>切换次数</translation>
    </message>
    <message>
        <source>preemptions</source>
        <translation>抢占次数</translation>
    </message>
    <message>
        <source>suspensions</source>
        <translation>挂起次数</translation>
    </message>
    <message>
        <source>turns of the loop</source>
        <translation>循环轮数</translation>
    </message>
    <message>
        <source>longest turn</source>
        <translation>最长一轮</translation>
    </message>
    <message>
        <source>lost updates</source>
        <translation>丢失的更新</translation>
    </message>
    <message>
        <source>failures</source>
        <translation>失败次数</translation>
    </message>
    <message>
        <source>deadlocks</source>
        <translation>死锁</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行时间</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪时间</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待时间</translation>
    </message>
    <message>
        <source>finished at</source>
        <translation>完成于</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>lane: number</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>lane: measure</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <comment>lane: task measure</comment>
        <translation>%1：%2的%3</translation>
    </message>
    <message>
        <source>Threads lose updates only when they meet in the same moment. Run again: it differs from run to run.</source>
        <translation>线程只有在同一瞬间撞上时才会丢失更新。再运行一次：每次都不一样。</translation>
    </message>
    <message>
        <source>The operating system cuts a thread only when others want its core. With as many free cores as threads there may be no cut.</source>
        <translation>只有别人也要用这个核时，操作系统才会打断线程。空闲的核和线程一样多时，可能一次也不打断。</translation>
    </message>
    <message>
        <source>Count the lane’s tasks: each is a thread or a process of its own, and the program has some besides.</source>
        <translation>数一数这一道的任务：每个任务各是一个线程或进程，程序自己也还有几个。</translation>
    </message>
    <message>
        <source>Other programs may have taken the processor meanwhile, or it has too few cores. Close what is busy and run again.</source>
        <translation>可能是别的程序同时占用了处理器，或者核太少。关掉繁忙的程序，再运行一次。</translation>
    </message>
    <message>
        <source>Compare the figures, then run again to see whether it was chance.</source>
        <translation>比较这些数字，再运行一次，看看是不是偶然。</translation>
    </message>
</context>
<context>
    <name>MiniMap</name>
    <message>
        <source>The whole run; what is in sight from %1 to %2</source>
        <translation>整个运行；可见部分从 %1 到 %2</translation>
    </message>
</context>
<context>
    <name>NoticeLine</name>
    <message>
        <source>Put this notice away</source>
        <translation>收起这条提示</translation>
    </message>
</context>
<context>
    <name>OrderAnswer</name>
    <message>
        <source>Move %1 earlier</source>
        <translation>把%1往前移</translation>
    </message>
    <message>
        <source>Move %1 later</source>
        <translation>把%1往后移</translation>
    </message>
    <message>
        <source>This is my order ✓</source>
        <translation>就是这个顺序 ✓</translation>
    </message>
    <message>
        <source>This is my order</source>
        <translation>就是这个顺序</translation>
    </message>
</context>
<context>
    <name>OutcomeBanner</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Overview of the course</source>
        <translation>课程总览</translation>
    </message>
    <message>
        <source>%1: all %2 lessons are done.</source>
        <translation>%1：%2 课全部完成。</translation>
    </message>
    <message>
        <source>%1: %2 of %3 lessons done; about %4 min to go.</source>
        <translation>%1：%3 课中完成了 %2 课，大约还要 %4 分钟。</translation>
    </message>
    <message>
        <source>Go on: %1  ›</source>
        <translation>继续：%1  ›</translation>
    </message>
    <message>
        <source>Next: %1  ›</source>
        <translation>下一课：%1  ›</translation>
    </message>
    <message>
        <source>Open this lesson</source>
        <translation>打开这一课</translation>
    </message>
    <message>
        <source>Back to the lesson</source>
        <translation>回到课程</translation>
    </message>
</context>
<context>
    <name>OverviewCard</name>
    <message>
        <source>Open this lesson</source>
        <translation>打开这一课</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>lesson title, status</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 min · %2</source>
        <comment>minutes, how hard</comment>
        <translation>%1 分钟 · %2</translation>
    </message>
    <message>
        <source>%1 minutes, difficulty %2 of 5</source>
        <translation>%1 分钟，难度 %2（最高 5）</translation>
    </message>
</context>
<context>
    <name>PaceRow</name>
    <message>
        <source>Pace</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>How long everything takes</source>
        <translation>一切要花多长时间</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
</context>
<context>
    <name>PageHead</name>
    <message>
        <source>Back to the lesson</source>
        <translation>回到课程</translation>
    </message>
</context>
<context>
    <name>Phrase</name>
    <message>
        <source>there is no pack and no lesson here</source>
        <translation>这里既没有课程包，也没有课程</translation>
    </message>
    <message>
        <source>A pack is a folder with a pack.json; a lesson is a .json file</source>
        <translation>课程包是含有 pack.json 的文件夹；课程是 .json 文件</translation>
    </message>
    <message>
        <source>another pack here has the id %1 too: %2</source>
        <translation>这里另一个课程包的 id 也是%1：%2</translation>
    </message>
    <message>
        <source>Give one of them another id</source>
        <translation>给其中一个换个 id</translation>
    </message>
    <message>
        <source>the pack has no lesson %1: there is no file %2</source>
        <translation>课程包里没有课程%1：没有文件%2</translation>
    </message>
    <message>
        <source>Add the file, or remove the id here</source>
        <translation>补上这个文件，或删去这里的 id</translation>
    </message>
    <message>
        <source>no unit of the pack lists this lesson</source>
        <translation>课程包没有哪个单元列出这一课</translation>
    </message>
    <message>
        <source>Add &quot;%1&quot; to a unit in pack.json, or remove the file</source>
        <translation>在 pack.json 的某个单元里加上 &quot;%1&quot;，或删去这个文件</translation>
    </message>
    <message>
        <source>the pack lists no lesson %1</source>
        <translation>课程包没有列出课程%1</translation>
    </message>
    <message>
        <source>the lesson %1 comes later in the pack than this one, which needs it</source>
        <translation>这一课要先学课程%1，它在课程包里却排在后面</translation>
    </message>
    <message>
        <source>Change the order in pack.json</source>
        <translation>调整 pack.json 里的顺序</translation>
    </message>
    <message>
        <source>the lesson %1 does not run the model %2</source>
        <translation>课程%1不运行模型%2</translation>
    </message>
    <message>
        <source>Measure another one, or add it to that lesson</source>
        <translation>换一个模型来测，或把它加进那一课</translation>
    </message>
    <message>
        <source>the lesson %1 has no task %2</source>
        <translation>课程%1里没有任务%2</translation>
    </message>
    <message>
        <source>Name one of its tasks</source>
        <translation>写上它的某个任务</translation>
    </message>
    <message>
        <source>more than 18 quintillion</source>
        <translation>超过 1800 亿亿</translation>
    </message>
    <message>
        <source>the coroutines lane would have %1 coroutines; the limit is %2</source>
        <translation>协程道会有 %1 个协程；上限是 %2</translation>
    </message>
    <message>
        <source>the threads lane would have %1 threads; the limit is %2</source>
        <translation>线程道会有 %1 个线程；上限是 %2</translation>
    </message>
    <message>
        <source>the gil lane would have %1 threads; the limit is %2</source>
        <translation>GIL 道会有 %1 个线程；上限是 %2</translation>
    </message>
    <message>
        <source>the processes lane would have %1 processes; the limit is %2</source>
        <translation>进程道会有 %1 个进程；上限是 %2</translation>
    </message>
    <message>
        <source>the sequential lane</source>
        <translation>顺序道</translation>
    </message>
    <message>
        <source>the coroutines lane</source>
        <translation>协程道</translation>
    </message>
    <message>
        <source>the threads lane</source>
        <translation>线程道</translation>
    </message>
    <message>
        <source>the gil lane</source>
        <translation>GIL 道</translation>
    </message>
    <message>
        <source>the processes lane</source>
        <translation>进程道</translation>
    </message>
    <message>
        <source>Start fewer tasks, or leave the model out of “models”</source>
        <translation>少启动一些任务，或从“models”里去掉这个模型</translation>
    </message>
    <message>
        <source>%1 would have %2 trace events; the limit is %3</source>
        <translation>%1会记录 %2 个轨迹事件；上限是 %3</translation>
    </message>
    <message>
        <source>Repeat less</source>
        <translation>减少重复次数</translation>
    </message>
    <message>
        <source>%1 would have to run for %2 s; the limit is %3 s</source>
        <translation>%1得运行 %2 秒；上限是 %3 秒</translation>
    </message>
    <message>
        <source>%1 would have to run for ever; the limit is %2 s</source>
        <translation>%1会永远运行下去；上限是 %2 秒</translation>
    </message>
    <message>
        <source>Make the unit or the durations shorter, or repeat less</source>
        <translation>缩短单位或时长，或减少重复次数</translation>
    </message>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>不允许这样操作</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>输入/输出错误</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>打开的文件太多</translation>
    </message>
    <message>
        <source>the file has %1 bytes; %2 is the limit</source>
        <translation>文件有 %1 字节；上限是 %2</translation>
    </message>
    <message>
        <source>Split the lesson into several</source>
        <translation>把它拆成几课</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>没有这个文件</translation>
    </message>
    <message>
        <source>Check the path</source>
        <translation>检查路径</translation>
    </message>
    <message>
        <source>this is not a regular file</source>
        <translation>这不是普通文件</translation>
    </message>
    <message>
        <source>Name a .json file or a folder</source>
        <translation>请指定 .json 文件或文件夹</translation>
    </message>
    <message>
        <source>the file cannot be read: %1</source>
        <translation>无法读取文件：%1</translation>
    </message>
    <message>
        <source>Check who may read it</source>
        <translation>检查它的读取权限</translation>
    </message>
    <message>
        <source>%1 is too large a number</source>
        <translation>数%1太大了</translation>
    </message>
    <message>
        <source>Numbers go up to 9223372036854775807</source>
        <translation>最大的数是 9223372036854775807</translation>
    </message>
    <message>
        <source>expressions have whole numbers only</source>
        <translation>表达式里只能用整数</translation>
    </message>
    <message>
        <source>A fraction is written as a number without quotes</source>
        <translation>小数直接写成数字，不加引号</translation>
    </message>
    <message>
        <source>%1 cannot be the name of a local</source>
        <translation>%1不能用作局部变量名</translation>
    </message>
    <message>
        <source>Names have letters, digits and _ only</source>
        <translation>名称只能用字母、数字和 _</translation>
    </message>
    <message>
        <source>expressions cannot divide</source>
        <translation>表达式不能做除法</translation>
    </message>
    <message>
        <source>There are + - * and parentheses</source>
        <translation>可用的有 + - * 和括号</translation>
    </message>
    <message>
        <source>a number is needed here, and this is a condition</source>
        <translation>这里要一个数，写的却是条件</translation>
    </message>
    <message>
        <source>Comparisons belong into “if”, as in &quot;n &lt; 3&quot;</source>
        <translation>比较要写在“if”里，例如 &quot;n &lt; 3&quot;</translation>
    </message>
    <message>
        <source>a comparison is needed here</source>
        <translation>这里要一个比较</translation>
    </message>
    <message>
        <source>Write two expressions with &lt; &lt;= &gt; &gt;= == or != between them</source>
        <translation>写两个表达式，中间用 &lt; &lt;= &gt; &gt;= == 或 !=</translation>
    </message>
    <message>
        <source>comparisons cannot follow each other</source>
        <translation>比较不能连着写</translation>
    </message>
    <message>
        <source>Put an “if” with the second one into the “do” of the first</source>
        <translation>把第二个比较写成“if”，放进第一个的“do”里</translation>
    </message>
    <message>
        <source>%1 alone measures nothing</source>
        <translation>只写%1，什么也没有测</translation>
    </message>
    <message>
        <source>%1 is not a model</source>
        <translation>%1不是模型</translation>
    </message>
    <message>
        <source>Write what of it, as in %1.elapsed</source>
        <translation>写明要测它的什么，例如 %1.elapsed</translation>
    </message>
    <message>
        <source>%1 is not a measure</source>
        <translation>%1不是测量值</translation>
    </message>
    <message>
        <source>Write MODEL.MEASURE, MODEL.TASK.MEASURE or MODEL.NUMBER</source>
        <translation>写成 MODEL.MEASURE、MODEL.TASK.MEASURE 或 MODEL.NUMBER</translation>
    </message>
    <message>
        <source>Compare with ==</source>
        <translation>比较用 ==</translation>
    </message>
    <message>
        <source>Write != for “is not”, and “not” before a condition</source>
        <translation>“不等于”写成 !=，条件前的“非”写成 not</translation>
    </message>
    <message>
        <source>Write “and”</source>
        <translation>写成“and”</translation>
    </message>
    <message>
        <source>Write “or”</source>
        <translation>写成“or”</translation>
    </message>
    <message>
        <source>%1 is not a number</source>
        <translation>%1不是数</translation>
    </message>
    <message>
        <source>Numbers look like 3 or 0.5</source>
        <translation>数写成 3 或 0.5 这样</translation>
    </message>
    <message>
        <source>%1 has no meaning here</source>
        <translation>%1在这里没有意义</translation>
    </message>
    <message>
        <source>a condition is needed here, and this is a number</source>
        <translation>这里要一个条件，写的却是数</translation>
    </message>
    <message>
        <source>Two comparisons are joined by “and”: a &lt; b and b &lt; c</source>
        <translation>两个比较用“and”连接：a &lt; b and b &lt; c</translation>
    </message>
    <message>
        <source>Compare it with something, as in a &lt; 3</source>
        <translation>拿它和别的比较，例如 a &lt; 3</translation>
    </message>
    <message>
        <source>this parenthesis was never opened</source>
        <translation>这个括号没有对应的左括号</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>删去它</translation>
    </message>
    <message>
        <source>%1 joins conditions in claims only</source>
        <translation>%1只能在断言里连接条件</translation>
    </message>
    <message>
        <source>Put a second “if” into the “do” of the first</source>
        <translation>在第一个“if”的“do”里再写一个“if”</translation>
    </message>
    <message>
        <source>%1 cannot follow here</source>
        <translation>%1不能接在这里</translation>
    </message>
    <message>
        <source>An operator is missing, as + or &lt;</source>
        <translation>缺少运算符，例如 + 或 &lt;</translation>
    </message>
    <message>
        <source>a comparison cannot stand here</source>
        <translation>这里不能写比较</translation>
    </message>
    <message>
        <source>there is nothing to compute here</source>
        <translation>这里没有可计算的内容</translation>
    </message>
    <message>
        <source>something is missing at the end</source>
        <translation>末尾缺了东西</translation>
    </message>
    <message>
        <source>Write a number or a name</source>
        <translation>写一个数或名称</translation>
    </message>
    <message>
        <source>this is nested more than %1 deep</source>
        <translation>嵌套超过了 %1 层</translation>
    </message>
    <message>
        <source>Make it simpler</source>
        <translation>写得简单些</translation>
    </message>
    <message>
        <source>a number or a name is missing before %1</source>
        <translation>%1前面缺少数或名称</translation>
    </message>
    <message>
        <source>this parenthesis is never closed</source>
        <translation>这个括号没有闭合</translation>
    </message>
    <message>
        <source>Write ) where it ends</source>
        <translation>在结束处写 )</translation>
    </message>
    <message>
        <source>An operator or a ) is missing</source>
        <translation>缺少运算符或 )</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数</translation>
    </message>
    <message>
        <source>a number with a fraction</source>
        <translation>小数</translation>
    </message>
    <message>
        <source>a string</source>
        <translation>字符串</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>文件是空的</translation>
    </message>
    <message>
        <source>A lesson is a JSON object: { … }</source>
        <translation>课程是一个 JSON 对象：{ … }</translation>
    </message>
    <message>
        <source>the file begins with a byte order mark</source>
        <translation>文件以字节顺序标记开头</translation>
    </message>
    <message>
        <source>Save it as UTF-8 without a byte order mark (BOM)</source>
        <translation>存成不带字节顺序标记（BOM）的 UTF-8</translation>
    </message>
    <message>
        <source>the bytes here are not UTF-8</source>
        <translation>这里的字节不是 UTF-8</translation>
    </message>
    <message>
        <source>Save the file with the encoding UTF-8</source>
        <translation>用 UTF-8 编码保存文件</translation>
    </message>
    <message>
        <source>there is a NUL character here</source>
        <translation>这里有一个 NUL 字符</translation>
    </message>
    <message>
        <source>there is an invisible character here that changes the text&apos;s direction</source>
        <translation>这里有一个改变文字方向的不可见字符</translation>
    </message>
    <message>
        <source>Remove it: it makes the file read otherwise than it is</source>
        <translation>删去它：它使文件读起来和实际内容不一样</translation>
    </message>
    <message>
        <source>objects and lists are nested more than %1 deep</source>
        <translation>对象和列表的嵌套超过了 %1 层</translation>
    </message>
    <message>
        <source>Move inner steps into a task of their own and “call” it</source>
        <translation>把内层步骤移到单独的任务里，再用“call”调用</translation>
    </message>
    <message>
        <source>Whole numbers go up to 9223372036854775807</source>
        <translation>最大的整数是 9223372036854775807</translation>
    </message>
    <message>
        <source>a string holds a NUL character</source>
        <translation>字符串里有 NUL 字符</translation>
    </message>
    <message>
        <source>a string holds a character that changes the text&apos;s direction</source>
        <translation>字符串里有改变文字方向的字符</translation>
    </message>
    <message>
        <source>Remove it: it makes the text read otherwise than it is</source>
        <translation>删去它：它使文字读起来和实际内容不一样</translation>
    </message>
    <message>
        <source>the name %1 appears twice in this object</source>
        <translation>名称%1在这个对象里出现了两次</translation>
    </message>
    <message>
        <source>It is also at line %1, column %2; keep one of them</source>
        <translation>第 %1 行第 %2 列也有；只保留一处</translation>
    </message>
    <message>
        <source>this name is %1 bytes long; %2 is the limit</source>
        <translation>这个名称长 %1 字节；上限是 %2</translation>
    </message>
    <message>
        <source>Choose a shorter name</source>
        <translation>换个短些的名称</translation>
    </message>
    <message>
        <source>a colon is missing after the name</source>
        <translation>名称后面缺少冒号</translation>
    </message>
    <message>
        <source>Write &quot;name&quot;: value</source>
        <translation>写成 &quot;name&quot;: value</translation>
    </message>
    <message>
        <source>the file ends in the middle</source>
        <translation>文件没有写完</translation>
    </message>
    <message>
        <source>A list is still open: close it with ]</source>
        <translation>还有列表没有闭合：用 ] 闭合</translation>
    </message>
    <message>
        <source>An object is still open: close it with }</source>
        <translation>还有对象没有闭合：用 } 闭合</translation>
    </message>
    <message>
        <source>JSON has no comments</source>
        <translation>JSON 没有注释</translation>
    </message>
    <message>
        <source>Remove it; a note for other authors can go into “credits”</source>
        <translation>删去它；给其他作者的说明可以写进“credits”</translation>
    </message>
    <message>
        <source>strings and names stand in double quotes</source>
        <translation>字符串和名称要用双引号</translation>
    </message>
    <message>
        <source>Write &quot;…&quot; instead of &apos;…&apos;</source>
        <translation>把 &apos;…&apos; 写成 &quot;…&quot;</translation>
    </message>
    <message>
        <source>this is a typographic quote</source>
        <translation>这是排版用的引号</translation>
    </message>
    <message>
        <source>Write the plain &quot; that is on the keyboard</source>
        <translation>用键盘上的直引号 &quot;</translation>
    </message>
    <message>
        <source>something follows the end of the JSON text</source>
        <translation>JSON 结束之后还有内容</translation>
    </message>
    <message>
        <source>Remove all that stands behind the last }</source>
        <translation>删去最后一个 } 之后的全部内容</translation>
    </message>
    <message>
        <source>nothing follows this comma</source>
        <translation>这个逗号后面没有内容</translation>
    </message>
    <message>
        <source>Remove the comma behind the last element</source>
        <translation>删去最后一个元素后面的逗号</translation>
    </message>
    <message>
        <source>an object ends with }, not with ]</source>
        <translation>对象以 } 结束，不是 ]</translation>
    </message>
    <message>
        <source>a list ends with ], not with }</source>
        <translation>列表以 ] 结束，不是 }</translation>
    </message>
    <message>
        <source>Write }</source>
        <translation>写成 }</translation>
    </message>
    <message>
        <source>Write ]</source>
        <translation>写成 ]</translation>
    </message>
    <message>
        <source>a colon stands in a list</source>
        <translation>列表里出现了冒号</translation>
    </message>
    <message>
        <source>Only objects have names: { &quot;name&quot;: value }</source>
        <translation>只有对象才有名称：{ &quot;name&quot;: value }</translation>
    </message>
    <message>
        <source>a comma is missing before this</source>
        <translation>这前面缺少逗号</translation>
    </message>
    <message>
        <source>Write a comma between two elements</source>
        <translation>两个元素之间要写逗号</translation>
    </message>
    <message>
        <source>the name %1 needs double quotes</source>
        <translation>名称%1要加双引号</translation>
    </message>
    <message>
        <source>there is one comma too many</source>
        <translation>多了一个逗号</translation>
    </message>
    <message>
        <source>a name in double quotes is missing here</source>
        <translation>这里缺少带双引号的名称</translation>
    </message>
    <message>
        <source>the file holds nothing but blanks</source>
        <translation>文件里只有空白</translation>
    </message>
    <message>
        <source>a value is missing before this comma</source>
        <translation>这个逗号前面缺少值</translation>
    </message>
    <message>
        <source>Write a value, or remove the comma</source>
        <translation>写上值，或删去逗号</translation>
    </message>
    <message>
        <source>a value is missing here</source>
        <translation>这里缺少值</translation>
    </message>
    <message>
        <source>A value is a string, a number, true, false, null, [ … ] or { … }</source>
        <translation>值可以是字符串、数、true、false、null、[ … ] 或 { … }</translation>
    </message>
    <message>
        <source>Text stands in double quotes</source>
        <translation>文字要放在双引号里</translation>
    </message>
    <message>
        <source>Write %1 in small letters</source>
        <translation>%1 要用小写</translation>
    </message>
    <message>
        <source>JSON has no such number</source>
        <translation>JSON 没有这样的数</translation>
    </message>
    <message>
        <source>Leave the field out</source>
        <translation>不写这个字段</translation>
    </message>
    <message>
        <source>%1 is not a JSON value</source>
        <translation>%1不是 JSON 的值</translation>
    </message>
    <message>
        <source>Numbers look like 3, -2 or 0.5</source>
        <translation>数写成 3、-2 或 0.5 这样</translation>
    </message>
    <message>
        <source>Write the number without +</source>
        <translation>数的前面不写 +</translation>
    </message>
    <message>
        <source>Write a 0 before the point</source>
        <translation>小数点前面写上 0</translation>
    </message>
    <message>
        <source>Write a digit behind the point</source>
        <translation>小数点后面写上数字</translation>
    </message>
    <message>
        <source>Write the number without zeros in front</source>
        <translation>数的前面不写多余的 0</translation>
    </message>
    <message>
        <source>%1 is not a JSON number</source>
        <translation>%1不是 JSON 的数</translation>
    </message>
    <message>
        <source>%1 is not an escape</source>
        <translation>%1不是转义序列</translation>
    </message>
    <message>
        <source>JSON knows \&quot; \\ \/ \b \f \n \r \t and \u with four digits; write \\ for a backslash</source>
        <translation>JSON 的转义有 \&quot; \\ \/ \b \f \n \r \t，以及 \u 加四位数字；反斜杠写成 \\</translation>
    </message>
    <message>
        <source>%1 is half a character</source>
        <translation>%1只是半个字符</translation>
    </message>
    <message>
        <source>Write the character itself, or both halves one after the other</source>
        <translation>直接写这个字符，或把两半接连写出</translation>
    </message>
    <message>
        <source>this string is not closed on its line</source>
        <translation>这个字符串在本行没有闭合</translation>
    </message>
    <message>
        <source>Close it with &quot;, or write the line break as \n</source>
        <translation>用 &quot; 闭合，或把换行写成 \n</translation>
    </message>
    <message>
        <source>a string holds a control character</source>
        <translation>字符串里有控制字符</translation>
    </message>
    <message>
        <source>Write \t</source>
        <translation>写成 \t</translation>
    </message>
    <message>
        <source>this string is never closed</source>
        <translation>这个字符串没有闭合</translation>
    </message>
    <message>
        <source>Close it with &quot;</source>
        <translation>用 &quot; 闭合</translation>
    </message>
    <message>
        <source>%1 cannot run on a pool thread</source>
        <translation>%1不能在线程池的线程里运行</translation>
    </message>
    <message>
        <source>“offload” takes work, block, say and raise</source>
        <translation>“offload”里可以写 work、block、say 和 raise</translation>
    </message>
    <message>
        <source>there is no “repeat” around this “break”</source>
        <translation>这个“break”不在任何“repeat”里</translation>
    </message>
    <message>
        <source>Put it into the “do” of the repeat that it should leave</source>
        <translation>把它放进要跳出的那个“repeat”的“do”里</translation>
    </message>
    <message>
        <source>%1 has no connection to %2 on</source>
        <translation>%1没有可以 %2 的连接</translation>
    </message>
    <message>
        <source>Only a task that an “accept” starts has one: { &quot;accept&quot;: &quot;door&quot;, &quot;start&quot;: &quot;%1&quot; }</source>
        <translation>只有由“accept”启动的任务才有连接：{ &quot;accept&quot;: &quot;door&quot;, &quot;start&quot;: &quot;%1&quot; }</translation>
    </message>
    <message>
        <source>%1 calls %2</source>
        <translation>%1调用%2</translation>
    </message>
    <message>
        <source>these calls never end: %1</source>
        <translation>这些调用没有尽头：%1</translation>
    </message>
    <message>
        <source>Use “repeat”, or “start” the task instead of calling it</source>
        <translation>改用“repeat”，或用“start”启动这个任务，不要调用它</translation>
    </message>
    <message>
        <source>nothing runs the task %1</source>
        <translation>没有什么会运行任务%1</translation>
    </message>
    <message>
        <source>Start it, as in { &quot;start&quot;: &quot;%1&quot; }, or remove it</source>
        <translation>启动它，例如 { &quot;start&quot;: &quot;%1&quot; }，或删去它</translation>
    </message>
    <message>
        <source>the id is %1, and the file is %2</source>
        <translation>id 是%1，文件名却是%2</translation>
    </message>
    <message>
        <source>Make them equal: rename the file, or write &quot;id&quot;: &quot;%1&quot;</source>
        <translation>两者要一致：给文件改名，或写成 &quot;id&quot;: &quot;%1&quot;</translation>
    </message>
    <message>
        <source>a lesson cannot come before itself</source>
        <translation>一课不能排在它自己之前</translation>
    </message>
    <message>
        <source>this lesson does not run the model %1</source>
        <translation>这一课不运行模型%1</translation>
    </message>
    <message>
        <source>It runs %1; add &quot;%2&quot; to “models” if it should</source>
        <translation>它运行%1；如果需要，在“models”里加上 &quot;%2&quot;</translation>
    </message>
    <message>
        <source>there is no task %1</source>
        <translation>没有任务%1</translation>
    </message>
    <message>
        <source>the task %1 is only called, and so a part of the task that calls it</source>
        <translation>任务%1只被调用，因此属于调用它的任务</translation>
    </message>
    <message>
        <source>Name the task that calls it, or “start” it</source>
        <translation>写上调用它的任务，或用“start”启动它</translation>
    </message>
    <message>
        <source>the task %1 is only created, and so never runs</source>
        <translation>任务%1只创建了，因此从不运行</translation>
    </message>
    <message>
        <source>“start” it if it should run</source>
        <translation>要运行它，就用“start”启动</translation>
    </message>
    <message>
        <source>nothing starts the task %1</source>
        <translation>没有什么会启动任务%1</translation>
    </message>
    <message>
        <source>Start it, as in { &quot;start&quot;: &quot;%1&quot; }</source>
        <translation>启动它，例如 { &quot;start&quot;: &quot;%1&quot; }</translation>
    </message>
    <message>
        <source>%1 is not an order</source>
        <translation>%1不是次序</translation>
    </message>
    <message>
        <source>Write &quot;%1.finished&quot;: the order in which tasks finish</source>
        <translation>写成 &quot;%1.finished&quot;：任务完成的次序</translation>
    </message>
    <message>
        <source>%1 is not a time</source>
        <translation>%1不是时间</translation>
    </message>
    <message>
        <source>Times are %1, and a task&apos;s %2</source>
        <translation>表示时间的有%1，以及任务的%2</translation>
    </message>
    <message>
        <source>a lane as a whole has no %1</source>
        <translation>整条泳道没有%1</translation>
    </message>
    <message>
        <source>Write whose it is, as in %1.main.%2</source>
        <translation>写明是谁的，例如 %1.main.%2</translation>
    </message>
    <message>
        <source>Measures are %1</source>
        <translation>测量值有%1</translation>
    </message>
    <message>
        <source>Of a task there are %1: %2.waiting</source>
        <translation>任务的测量值有%1：%2.waiting</translation>
    </message>
    <message>
        <source>%1 is no number object, and has no value to measure</source>
        <translation>%1不是 number 对象，没有可测的值</translation>
    </message>
    <message>
        <source>there is no measure or number %1</source>
        <translation>没有测量值或 number 对象%1</translation>
    </message>
    <message>
        <source>a task has no measure %1</source>
        <translation>任务没有测量值%1</translation>
    </message>
    <message>
        <source>a lock</source>
        <translation>锁</translation>
    </message>
    <message>
        <source>a semaphore</source>
        <translation>信号量</translation>
    </message>
    <message>
        <source>a queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>an event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>a server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>a listener</source>
        <translation>监听器</translation>
    </message>
    <message>
        <source>“main” cannot be started or called</source>
        <translation>“main”不能被启动或调用</translation>
    </message>
    <message>
        <source>It runs by itself; move what should run again into a task</source>
        <translation>它自己会运行；要再次运行的内容请移到任务里</translation>
    </message>
    <message>
        <source>Describe it in “tasks”: &quot;%1&quot;: { &quot;steps&quot;: [ … ] }</source>
        <translation>在“tasks”里写出它：&quot;%1&quot;: { &quot;steps&quot;: [ … ] }</translation>
    </message>
    <message>
        <source>Describe it in “objects”: &quot;%1&quot;: { &quot;type&quot;: &quot;%2&quot; … }</source>
        <translation>在“objects”里写出它：&quot;%1&quot;: { &quot;type&quot;: &quot;%2&quot; … }</translation>
    </message>
    <message>
        <source>there is no object %1</source>
        <translation>没有对象%1</translation>
    </message>
    <message>
        <source>%1 needs %2, and %3 is of type %4</source>
        <translation>%1需要%2，而%3的类型是%4</translation>
    </message>
    <message>
        <source> or </source>
        <translation>或</translation>
    </message>
    <message>
        <source>nothing can have started a task under the name %1</source>
        <translation>没有以%1为名启动的任务</translation>
    </message>
    <message>
        <source>Start it before: { &quot;start&quot;: &quot;TASK&quot;, &quot;as&quot;: &quot;%1&quot; }</source>
        <translation>先启动它：{ &quot;start&quot;: &quot;TASK&quot;, &quot;as&quot;: &quot;%1&quot; }</translation>
    </message>
    <message>
        <source>“into” takes what one task returned, and this joins several</source>
        <translation>“into”接收一个任务的返回值，而这里等待多个任务</translation>
    </message>
    <message>
        <source>Join the tasks one by one, each with its own “into”</source>
        <translation>逐个 join 这些任务，各用各的“into”</translation>
    </message>
    <message>
        <source>%1 stands for several tasks, and “shield” awaits one</source>
        <translation>%1代表多个任务，而“shield”只等待一个</translation>
    </message>
    <message>
        <source>Start the task to shield with a “count” of 1</source>
        <translation>启动要护住的任务时，“count”用 1</translation>
    </message>
    <message>
        <source>%1 has no local %2</source>
        <translation>%1没有局部变量%2</translation>
    </message>
    <message>
        <source>Read the number first: { &quot;read&quot;: &quot;%1&quot;, &quot;into&quot;: &quot;%1&quot; }</source>
        <translation>先读出这个 number 对象：{ &quot;read&quot;: &quot;%1&quot;, &quot;into&quot;: &quot;%1&quot; }</translation>
    </message>
    <message>
        <source>Locals come from “args” of a start or call, from “into”, and from “as” of a repeat</source>
        <translation>局部变量来自 start 或 call 的“args”、“into”，以及 repeat 的“as”</translation>
    </message>
    <message>
        <source>%1 in braces is not the name of a local</source>
        <translation>花括号里的%1不是局部变量名</translation>
    </message>
    <message>
        <source>A brace itself is written twice: {{</source>
        <translation>花括号本身要写两遍：{{</translation>
    </message>
    <message>
        <source>the English text has no placeholder %1, so it has no value here</source>
        <translation>英文里没有占位符%1，所以它在这里没有值</translation>
    </message>
    <message>
        <source>Use the same placeholders in every language</source>
        <translation>各种语言要用相同的占位符</translation>
    </message>
    <message>
        <source>a number cannot be named %1: claims have a measure of that name</source>
        <translation>number 对象不能叫%1：断言里已有同名的测量值</translation>
    </message>
    <message>
        <source>Choose another name, as in &quot;my%1&quot;</source>
        <translation>换个名称，例如 &quot;my%1&quot;</translation>
    </message>
    <message>
        <source>no task can be named “main”</source>
        <translation>任务不能叫“main”</translation>
    </message>
    <message>
        <source>The steps where the run begins stand in the lesson&apos;s own “main”</source>
        <translation>运行开始的步骤写在课程自己的“main”里</translation>
    </message>
    <message>
        <source>there is a second pool, %1, and nothing says which to use</source>
        <translation>还有第二个池%1，没有说明用哪一个</translation>
    </message>
    <message>
        <source>Keep one pool; its name is %1</source>
        <translation>只保留一个池；它的名称是%1</translation>
    </message>
    <message>
        <source>SQL in a lesson cannot use %1: it leads out of the lesson&apos;s own database</source>
        <translation>课程里的 SQL 不能用%1：它会越出课程自己的数据库</translation>
    </message>
    <message>
        <source>Work with tables that “setup” creates</source>
        <translation>请用“setup”创建的表</translation>
    </message>
    <message>
        <source>no step uses the object %1</source>
        <translation>没有步骤用到对象%1</translation>
    </message>
    <message>
        <source>Use it, or remove it</source>
        <translation>用上它，或删去它</translation>
    </message>
    <message>
        <source>nothing ever sets the event %1: this waits for ever</source>
        <translation>没有什么会触发事件%1：这里会永远等下去</translation>
    </message>
    <message>
        <source>Let some task { &quot;set&quot;: &quot;%1&quot; }</source>
        <translation>让某个任务 { &quot;set&quot;: &quot;%1&quot; }</translation>
    </message>
    <message>
        <source>nothing ever puts into the queue %1: this waits for ever</source>
        <translation>没有什么会往队列%1里放东西：这里会永远等下去</translation>
    </message>
    <message>
        <source>Let some task { &quot;put&quot;: &quot;%1&quot;, &quot;value&quot;: 1 }</source>
        <translation>让某个任务 { &quot;put&quot;: &quot;%1&quot;, &quot;value&quot;: 1 }</translation>
    </message>
    <message>
        <source>“end” is the end of the whole lane, not of a task</source>
        <translation>“end”是整条泳道的结束，不是任务的结束</translation>
    </message>
    <message>
        <source>Remove “task”, or stop at “finished”</source>
        <translation>删去“task”，或停在“finished”</translation>
    </message>
    <message>
        <source>a lane ends only once</source>
        <translation>泳道只结束一次</translation>
    </message>
    <message>
        <source>Remove “nth”</source>
        <translation>删去“nth”</translation>
    </message>
    <message>
        <source>no task here has a step that can %1</source>
        <translation>这里的任务都没有会%1的步骤</translation>
    </message>
    <message>
        <source>the task %1 has no step that can %2</source>
        <translation>任务%1没有会%2的步骤</translation>
    </message>
    <message>
        <source>only a coroutine is ever suspended</source>
        <translation>只有协程才会挂起</translation>
    </message>
    <message>
        <source>Outside of coroutines a task keeps its thread while it waits: write &quot;blocked&quot;</source>
        <translation>协程以外，任务等待时仍占着线程：写成 &quot;blocked&quot;</translation>
    </message>
    <message>
        <source>suspend it</source>
        <translation>使它挂起</translation>
    </message>
    <message>
        <source>block the event loop</source>
        <translation>阻塞事件循环</translation>
    </message>
    <message>
        <source>A coroutine that waits is &quot;suspended&quot;; only “block” blocks it, and the loop with it</source>
        <translation>等待的协程是 &quot;suspended&quot;；只有“block”会阻塞它，连同事件循环</translation>
    </message>
    <message>
        <source>wait</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>be preempted</source>
        <translation>被抢占</translation>
    </message>
    <message>
        <source>Only a task that works can lose its core against its will</source>
        <translation>只有正在计算的任务才会被迫让出核心</translation>
    </message>
    <message>
        <source>fail</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>“raise” fails, and so does waiting for a task that failed</source>
        <translation>“raise”会失败，等待一个失败的任务也会失败</translation>
    </message>
    <message>
        <source>wait for ever</source>
        <translation>永远等待</translation>
    </message>
    <message>
        <source>A deadlock needs a wait for a lock, a semaphore, a queue, an event or a task</source>
        <translation>死锁要有对锁、信号量、队列、事件或任务的等待</translation>
    </message>
    <message>
        <source>sequential code is never cancelled</source>
        <translation>顺序代码从不会被取消</translation>
    </message>
    <message>
        <source>nothing can cancel “main”</source>
        <translation>没有什么能取消“main”</translation>
    </message>
    <message>
        <source>nothing in this lesson cancels a task</source>
        <translation>这一课里没有什么会取消任务</translation>
    </message>
    <message>
        <source>“cancel”, “group”, “race” and “timeout” do</source>
        <translation>“cancel”、“group”、“race”和“timeout”会</translation>
    </message>
    <message>
        <source>%1 is started only once, and this waits for the time number %2</source>
        <translation>%1只启动一次，这里却要等第 %2 次</translation>
    </message>
    <message>
        <source>%1 is started at most %2 times, and this waits for the time number %3</source>
        <translation>%1最多启动 %2 次，这里却要等第 %3 次</translation>
    </message>
    <message>
        <source>Write a number up to %1</source>
        <translation>写不超过 %1 的数</translation>
    </message>
    <message>
        <source>this text is not there in %1</source>
        <translation>这段文字缺少%1的版本</translation>
    </message>
    <message>
        <source>Write { &quot;en&quot;: &quot;…&quot;, &quot;%1&quot;: &quot;…&quot; }</source>
        <translation>写成 { &quot;en&quot;: &quot;…&quot;, &quot;%1&quot;: &quot;…&quot; }</translation>
    </message>
    <message>
        <source>Add &quot;%1&quot;: &quot;…&quot;</source>
        <translation>加上 &quot;%1&quot;: &quot;…&quot;</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 more of these are not shown</source>
        <translation>还有 %1 条这样的没有列出</translation>
    </message>
    <message>
        <source>Mend the first ones and check again</source>
        <translation>先改好前面的，再检查一次</translation>
    </message>
    <message>
        <source>%1 is none of the “candidates”</source>
        <translation>%1不在“candidates”里</translation>
    </message>
    <message>
        <source>Add it there</source>
        <translation>请加进去</translation>
    </message>
    <message>
        <source>a candidate</source>
        <translation>候选项</translation>
    </message>
    <message>
        <source>a figure</source>
        <translation>数据项</translation>
    </message>
    <message>
        <source>another figure has the id %1 too</source>
        <translation>另一个数据项的 id 也是%1</translation>
    </message>
    <message>
        <source>a question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>an option</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>a reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>a reason needs “for” or “against”</source>
        <translation>理由缺少“for”或“against”</translation>
    </message>
    <message>
        <source>For example &quot;for&quot;: [&quot;threads&quot;]</source>
        <translation>例如 &quot;for&quot;: [&quot;threads&quot;]</translation>
    </message>
    <message>
        <source>there is no figure %1</source>
        <translation>没有数据项%1</translation>
    </message>
    <message>
        <source>a page for choosing</source>
        <translation>选择指南</translation>
    </message>
    <message>
        <source>page</source>
        <translation>选择指南</translation>
    </message>
    <message>
        <source>%1 has to be an object, and this is %2</source>
        <translation>%1必须是对象，这里却是%2</translation>
    </message>
    <message>
        <source>Write { … }</source>
        <translation>写成 { … }</translation>
    </message>
    <message>
        <source>%1 needs the field %2</source>
        <translation>%1缺少字段%2</translation>
    </message>
    <message>
        <source>For example &quot;%1&quot;: %2</source>
        <translation>例如 &quot;%1&quot;: %2</translation>
    </message>
    <message>
        <source>%1 has no field %2</source>
        <translation>%1没有字段%2</translation>
    </message>
    <message>
        <source>It has %1</source>
        <translation>它的字段有%1</translation>
    </message>
    <message>
        <source>a number, an expression or &quot;forever&quot;</source>
        <translation>数、表达式或 &quot;forever&quot;</translation>
    </message>
    <message>
        <source>Write &quot;repeat&quot;: &quot;forever&quot;</source>
        <translation>写成 &quot;repeat&quot;: &quot;forever&quot;</translation>
    </message>
    <message>
        <source>nothing can be repeated %1 times</source>
        <translation>不能重复 %1 次</translation>
    </message>
    <message>
        <source>It has to be at least %1</source>
        <translation>至少是 %1</translation>
    </message>
    <message>
        <source>a step “try” needs “catch” or “finally”</source>
        <translation>步骤“try”缺少“catch”或“finally”</translation>
    </message>
    <message>
        <source>For example &quot;catch&quot;: [ { &quot;say&quot;: &quot;It went wrong&quot; } ]</source>
        <translation>例如 &quot;catch&quot;: [ { &quot;say&quot;: &quot;It went wrong&quot; } ]</translation>
    </message>
    <message>
        <source>“catchCancelled” needs “catch”</source>
        <translation>有“catchCancelled”就要有“catch”</translation>
    </message>
    <message>
        <source>Write &quot;catch&quot;: [ … ] with the steps to take</source>
        <translation>写上 &quot;catch&quot;: [ … ]，里面是要做的步骤</translation>
    </message>
    <message>
        <source>a whole number or an expression</source>
        <translation>整数或表达式</translation>
    </message>
    <message>
        <source>Write 3, or &quot;i + 1&quot;</source>
        <translation>写成 3，或 &quot;i + 1&quot;</translation>
    </message>
    <message>
        <source>a time in lesson units or an expression</source>
        <translation>时间（以课程的单位计）或表达式</translation>
    </message>
    <message>
        <source>Write 3, 0.5, or &quot;i + 1&quot;</source>
        <translation>写成 3、0.5，或 &quot;i + 1&quot;</translation>
    </message>
    <message>
        <source>%1 is %2 and out of range</source>
        <translation>%1是 %2，超出范围</translation>
    </message>
    <message>
        <source>It goes from %1 to %2</source>
        <translation>范围是 %1 到 %2</translation>
    </message>
    <message>
        <source>a comparison in a string</source>
        <translation>写在字符串里的比较</translation>
    </message>
    <message>
        <source>Write &quot;i &lt; 3&quot;</source>
        <translation>写成 &quot;i &lt; 3&quot;</translation>
    </message>
    <message>
        <source>a condition in a string</source>
        <translation>写在字符串里的条件</translation>
    </message>
    <message>
        <source>Write &quot;coroutines.elapsed &lt; sequential.elapsed&quot;</source>
        <translation>写成 &quot;coroutines.elapsed &lt; sequential.elapsed&quot;</translation>
    </message>
    <message>
        <source>a measure in a string</source>
        <translation>写在字符串里的测量值</translation>
    </message>
    <message>
        <source>Write &quot;coroutines.elapsed&quot;</source>
        <translation>写成 &quot;coroutines.elapsed&quot;</translation>
    </message>
    <message>
        <source>a term</source>
        <translation>术语</translation>
    </message>
    <message>
        <source>another term has the id %1 too</source>
        <translation>另一个术语的 id 也是%1</translation>
    </message>
    <message>
        <source>It is also at line %1; keep one of them</source>
        <translation>第 %1 行也有；只保留一处</translation>
    </message>
    <message>
        <source>there is no term %1</source>
        <translation>没有术语%1</translation>
    </message>
    <message>
        <source>%1 is not a locale</source>
        <translation>%1不是语言代码</translation>
    </message>
    <message>
        <source>Locales look like en, de or zh_CN</source>
        <translation>语言代码写成 en、de 或 zh_CN 这样</translation>
    </message>
    <message>
        <source>a word is empty</source>
        <translation>有一个词是空的</translation>
    </message>
    <message>
        <source>Write it out, or remove it</source>
        <translation>写出来，或删去它</translation>
    </message>
    <message>
        <source>%1 is a word of another term too</source>
        <translation>%1也是另一个术语的词</translation>
    </message>
    <message>
        <source>a glossary</source>
        <translation>术语表</translation>
    </message>
    <message>
        <source>glossary</source>
        <translation>术语表</translation>
    </message>
    <message>
        <source>a lesson</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>%1 cannot be a name</source>
        <translation>%1不能用作名称</translation>
    </message>
    <message>
        <source>Names have letters, digits and _, begin with no digit, and are at most 64 long</source>
        <translation>名称由字母、数字和 _ 组成，不以数字开头，最长 64 个字符</translation>
    </message>
    <message>
        <source>the task %1</source>
        <translation>任务%1</translation>
    </message>
    <message>
        <source>“main” needs at least one step</source>
        <translation>“main”至少要有一个步骤</translation>
    </message>
    <message>
        <source>For example { &quot;say&quot;: &quot;Hello&quot; }</source>
        <translation>例如 { &quot;say&quot;: &quot;Hello&quot; }</translation>
    </message>
    <message>
        <source>the model %1 is listed twice</source>
        <translation>模型%1列了两次</translation>
    </message>
    <message>
        <source>Remove one of them</source>
        <translation>删去其中一个</translation>
    </message>
    <message>
        <source>this %1 was made for a newer Simmer: it has format %2</source>
        <translation>这份%1是为更新的 Simmer 编写的：它的格式是 %2</translation>
    </message>
    <message>
        <source>This Simmer knows format %1; a newer one will read it</source>
        <translation>这个 Simmer 认识格式 %1；更新的版本才能读它</translation>
    </message>
    <message>
        <source>there is no format %1</source>
        <translation>没有格式 %1</translation>
    </message>
    <message>
        <source>Write &quot;format&quot;: %1</source>
        <translation>写成 &quot;format&quot;: %1</translation>
    </message>
    <message>
        <source>lesson</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>links are not defined on a line of their own</source>
        <translation>链接不能单独成行来定义</translation>
    </message>
    <message>
        <source>Write [text](https://…)</source>
        <translation>写成 [text](https://…)</translation>
    </message>
    <message>
        <source>this code block is never closed</source>
        <translation>这个代码块没有闭合</translation>
    </message>
    <message>
        <source>Close it with ``` on a line of its own</source>
        <translation>用单独一行的 ``` 闭合</translation>
    </message>
    <message>
        <source>texts have no HTML</source>
        <translation>文字里不能有 HTML</translation>
    </message>
    <message>
        <source>Write emphasis as *word*, code as `word`, links as [text](https://…), and &lt; as \&lt;</source>
        <translation>强调写成 *word*，代码写成 `word`，链接写成 [text](https://…)，&lt; 写成 \&lt;</translation>
    </message>
    <message>
        <source>the image %1 is not in the pack</source>
        <translation>图片%1不在课程包里</translation>
    </message>
    <message>
        <source>Put it into the pack&apos;s folder “images” and write ![text](images/name.png)</source>
        <translation>把它放进课程包的“images”文件夹，再写成 ![text](images/name.png)</translation>
    </message>
    <message>
        <source>the link to %1 is not https</source>
        <translation>指向%1的链接不是 https</translation>
    </message>
    <message>
        <source>the object %1</source>
        <translation>对象%1</translation>
    </message>
    <message>
        <source>%1 cannot be a path</source>
        <translation>%1不能用作路径</translation>
    </message>
    <message>
        <source>A path begins with one / and has letters, digits and / - _ . ~ ? = &amp; as in &quot;/menu&quot;</source>
        <translation>路径以一个 / 开头，由字母、数字和 / - _ . ~ ? = &amp; 组成，例如 &quot;/menu&quot;</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation>%1是空的</translation>
    </message>
    <message>
        <source>Write it out</source>
        <translation>请写出来</translation>
    </message>
    <message>
        <source>a unit</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>the lesson %1 is listed twice</source>
        <translation>课程%1列了两次</translation>
    </message>
    <message>
        <source>a pack</source>
        <translation>课程包</translation>
    </message>
    <message>
        <source>pack</source>
        <translation>课程包</translation>
    </message>
    <message>
        <source>%1 is not a version</source>
        <translation>%1不是版本号</translation>
    </message>
    <message>
        <source>Versions look like &quot;1.0&quot; or &quot;1.0.3&quot;</source>
        <translation>版本号写成 &quot;1.0&quot; 或 &quot;1.0.3&quot; 这样</translation>
    </message>
    <message>
        <source>a step %1</source>
        <translation>步骤%1</translation>
    </message>
    <message>
        <source>a list of steps</source>
        <translation>步骤的列表</translation>
    </message>
    <message>
        <source>Write [ … ] around the step</source>
        <translation>在步骤外面加上 [ … ]</translation>
    </message>
    <message>
        <source>there is no verb %1</source>
        <translation>没有动词%1</translation>
    </message>
    <message>
        <source>The verbs are %1</source>
        <translation>动词有%1</translation>
    </message>
    <message>
        <source>this step has no verb</source>
        <translation>这个步骤没有动词</translation>
    </message>
    <message>
        <source>Every step has exactly one, as in { &quot;say&quot;: &quot;Hello&quot; }</source>
        <translation>每个步骤恰好有一个，例如 { &quot;say&quot;: &quot;Hello&quot; }</translation>
    </message>
    <message>
        <source>a step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>a step has one verb, and this one has %1 and %2</source>
        <translation>一个步骤只有一个动词，这里却有%1和%2</translation>
    </message>
    <message>
        <source>Make two steps of it: { … }, { … }</source>
        <translation>分成两个步骤：{ … }, { … }</translation>
    </message>
    <message>
        <source>an option has “when” or “right”, and this one has both</source>
        <translation>选项只能有“when”或“right”之一，这里两个都有</translation>
    </message>
    <message>
        <source>Keep “when” if the run can decide, else “right”</source>
        <translation>运行能判定就留“when”，否则留“right”</translation>
    </message>
    <message>
        <source>some of these options have “when” and some have not</source>
        <translation>这些选项有的有“when”，有的没有</translation>
    </message>
    <message>
        <source>Give every option a “when”, or mark the right ones with &quot;right&quot;: true</source>
        <translation>给每个选项都写上“when”，或用 &quot;right&quot;: true 标出正确的</translation>
    </message>
    <message>
        <source>none of these options is right</source>
        <translation>这些选项没有一个是对的</translation>
    </message>
    <message>
        <source>Mark the right one with &quot;right&quot;: true</source>
        <translation>用 &quot;right&quot;: true 标出正确的</translation>
    </message>
    <message>
        <source>a stop</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>“at” of a stop</source>
        <translation>站点的“at”</translation>
    </message>
    <message>
        <source>a claim</source>
        <translation>断言</translation>
    </message>
    <message>
        <source>a text holds a control character</source>
        <translation>文字里有控制字符</translation>
    </message>
    <message>
        <source>Only line breaks and tabs may stand in a text</source>
        <translation>文字里只能有换行和制表符</translation>
    </message>
    <message>
        <source>Write the text, or leave the field out</source>
        <translation>写上文字，或不写这个字段</translation>
    </message>
    <message>
        <source>this</source>
        <translation>这里</translation>
    </message>
    <message>
        <source>%1 has to be %2, and is %3</source>
        <translation>%1必须是%2，现在是%3</translation>
    </message>
    <message>
        <source>Write true or false without quotes</source>
        <translation>写成不带引号的 true 或 false</translation>
    </message>
    <message>
        <source>%1 has no value but true</source>
        <translation>%1的值只能是 true</translation>
    </message>
    <message>
        <source>Write &quot;%1&quot;: true</source>
        <translation>写成 &quot;%1&quot;: true</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>Write the number without quotes</source>
        <translation>数不加引号</translation>
    </message>
    <message>
        <source>Write it in double quotes</source>
        <translation>把它放在双引号里</translation>
    </message>
    <message>
        <source>%1 cannot be an id</source>
        <translation>%1不能用作 id</translation>
    </message>
    <message>
        <source>Ids have small letters, digits and -, and are at most 64 long, as in &quot;two-burners&quot;</source>
        <translation>id 由小写字母、数字和 - 组成，最长 64 个字符，例如 &quot;two-burners&quot;</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Write &quot;…&quot;, or { &quot;en&quot;: &quot;…&quot;, &quot;zh_CN&quot;: &quot;…&quot; }</source>
        <translation>写成 &quot;…&quot;，或 { &quot;en&quot;: &quot;…&quot;, &quot;zh_CN&quot;: &quot;…&quot; }</translation>
    </message>
    <message>
        <source>Write { &quot;en&quot;: &quot;…&quot;, &quot;zh_CN&quot;: &quot;…&quot; }</source>
        <translation>写成 { &quot;en&quot;: &quot;…&quot;, &quot;zh_CN&quot;: &quot;…&quot; }</translation>
    </message>
    <message>
        <source>%1 cannot be %2</source>
        <translation>%1不能是%2</translation>
    </message>
    <message>
        <source>It is %1</source>
        <translation>可以是%1</translation>
    </message>
    <message>
        <source>a list of names</source>
        <translation>名称的列表</translation>
    </message>
    <message>
        <source>Write [&quot;%1&quot;]</source>
        <translation>写成 [&quot;%1&quot;]</translation>
    </message>
    <message>
        <source>Write [ … ]</source>
        <translation>写成 [ … ]</translation>
    </message>
    <message>
        <source>%1 needs at least one element</source>
        <translation>%1至少要有一个元素</translation>
    </message>
    <message>
        <source>%1 needs at least %2 elements</source>
        <translation>%1至少要有 %2 个元素</translation>
    </message>
    <message>
        <source>Write { &quot;name&quot;: … }</source>
        <translation>写成 { &quot;name&quot;: … }</translation>
    </message>
    <message>
        <source> and </source>
        <translation>和</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>是不是%1？</translation>
    </message>
    <message>
        <source>There is only %1</source>
        <translation>只有%1</translation>
    </message>
    <message>
        <source>There are %1</source>
        <translation>可用的有%1</translation>
    </message>
    <message>
        <source>the picture %1 is no SVG picture</source>
        <translation>图片%1不是 SVG 图片</translation>
    </message>
    <message>
        <source>the picture %1 has ‘%2’, and an SVG picture of a lesson is shapes only</source>
        <translation>图片%1里有“%2”，而课程的 SVG 图片只能有图形</translation>
    </message>
    <message>
        <source>the picture %1 has more than %2 elements</source>
        <translation>图片%1的元素超过 %2 个</translation>
    </message>
    <message>
        <source>the picture %1 is no PNG picture</source>
        <translation>图片%1不是 PNG 图片</translation>
    </message>
    <message>
        <source>the picture %1 is more than %2 pixels wide or high</source>
        <translation>图片%1的宽或高超过 %2 像素</translation>
    </message>
    <message>
        <source>the picture %1 is larger than %2 KiB</source>
        <translation>图片%1大于 %2 KiB</translation>
    </message>
    <message>
        <source>the picture %1 is neither .svg nor .png</source>
        <translation>图片%1既不是 .svg，也不是 .png</translation>
    </message>
    <message>
        <source>the picture %1 is not there</source>
        <translation>没有图片%1</translation>
    </message>
    <message>
        <source>Until it is mended, its description is shown in its place</source>
        <translation>改好之前，这里显示它的说明</translation>
    </message>
    <message>
        <source>this image has no description</source>
        <translation>这幅图片没有说明</translation>
    </message>
    <message>
        <source>Write what it shows, as in ![a pot on a stove](images/pot.svg)</source>
        <translation>写明图里是什么，例如 ![炉子上的锅](images/pot.svg)</translation>
    </message>
</context>
<context>
    <name>PlayheadLine</name>
    <message>
        <source>Playhead, at %1</source>
        <translation>播放头，位于 %1</translation>
    </message>
</context>
<context>
    <name>PredictionResult</name>
    <message>
        <source>Your prediction</source>
        <translation>你的预测</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Measured: %1</source>
        <translation>实测：%1</translation>
    </message>
</context>
<context>
    <name>ProcessBox</name>
    <message>
        <source>memory of its own</source>
        <translation>自己的内存</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 returned %2</source>
        <translation>%1 返回 %2</translation>
    </message>
    <message>
        <source>%1: numbers of its own, no other process sees them</source>
        <translation>%1：自己的数，别的进程看不到</translation>
    </message>
</context>
<context>
    <name>ProcessGroups</name>
    <message>
        <source>● on a core</source>
        <translation>● 占着核心</translation>
    </message>
    <message>
        <source>○ ready</source>
        <translation>○ 就绪</translation>
    </message>
    <message>
        <source>■ waiting</source>
        <translation>■ 等待</translation>
    </message>
    <message>
        <source>✓ over</source>
        <translation>✓ 已结束</translation>
    </message>
</context>
<context>
    <name>ProcessStage</name>
    <message>
        <source>Processes</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>each with memory of its own; nothing passes the walls by itself</source>
        <translation>各有自己的内存，什么都不会自己穿墙</translation>
    </message>
</context>
<context>
    <name>ProfileView</name>
    <message>
        <source>Busy (%1)</source>
        <translation>忙碌（%1）</translation>
    </message>
    <message>
        <source>It ran</source>
        <translation>它在运行</translation>
    </message>
    <message>
        <source>Ready (%1)</source>
        <translation>就绪（%1）</translation>
    </message>
    <message>
        <source>It could have run: it stood in the queue, or its core was taken away</source>
        <translation>它本可以运行：在队列里排着，或核心被抢走了</translation>
    </message>
    <message>
        <source>Waiting (%1)</source>
        <translation>等待（%1）</translation>
    </message>
    <message>
        <source>It was suspended or blocked</source>
        <translation>它挂起或阻塞着</translation>
    </message>
    <message>
        <source>Longest (%1)</source>
        <translation>最长（%1）</translation>
    </message>
    <message>
        <source>The longest time that it had the thread without giving it back</source>
        <translation>它占着线程不还的最长时间</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Whose time it is</source>
        <translation>这是谁的时间</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Busy, ready and waiting together</source>
        <translation>忙碌、就绪与等待合计</translation>
    </message>
    <message>
        <source>most of it in</source>
        <translation>主要在</translation>
    </message>
    <message>
        <source>The step in which it had the thread longest</source>
        <translation>它占线程最久的那一步</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>做了什么</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>The line that it is at</source>
        <translation>它停在哪一行</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>How often it was begun</source>
        <translation>开始过几次</translation>
    </message>
    <message>
        <source>by</source>
        <translation>由谁</translation>
    </message>
    <message>
        <source>Who had the thread longest there</source>
        <translation>谁在那里占线程最久</translation>
    </message>
    <message>
        <source>At (%1)</source>
        <translation>时刻（%1）</translation>
    </message>
    <message>
        <source>When it got the loop</source>
        <translation>它何时得到事件循环</translation>
    </message>
    <message>
        <source>Who had the loop</source>
        <translation>谁占着事件循环</translation>
    </message>
    <message>
        <source>Took (%1)</source>
        <translation>用时（%1）</translation>
    </message>
    <message>
        <source>How long nobody else could run</source>
        <translation>别人有多久不能运行</translation>
    </message>
    <message>
        <source>real</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>The same in real time</source>
        <translation>换算成实际时间</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>By task</source>
        <translation>按任务</translation>
    </message>
    <message>
        <source>Where each task&apos;s time went, up to the playhead</source>
        <translation>到播放头为止，每个任务的时间花在哪里</translation>
    </message>
    <message>
        <source>By step</source>
        <translation>按步骤</translation>
    </message>
    <message>
        <source>Where the time went in the program, up to the playhead</source>
        <translation>到播放头为止，时间花在程序的哪里</translation>
    </message>
    <message>
        <source>Slow turns: %1</source>
        <translation>慢轮次：%1</translation>
    </message>
    <message>
        <source>Who kept the event loop from everybody else for too long</source>
        <translation>谁把事件循环占得太久，别人都用不上</translation>
    </message>
    <message>
        <source>Slow is longer than</source>
        <translation>超过多久算慢</translation>
    </message>
    <message>
        <source>over %1 ms (%2)</source>
        <comment>real time, lesson time</comment>
        <translation>超过 %1 毫秒（%2）</translation>
    </message>
    <message>
        <source>No turn was that slow up to the playhead: everybody gave the loop back in time.</source>
        <translation>到播放头为止没有这么慢的轮次：谁都及时还回了事件循环。</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>还什么都没发生。</translation>
    </message>
    <message>
        <source>No lesson is open.</source>
        <translation>没有打开的课程。</translation>
    </message>
    <message>
        <source>This lane has recorded nothing yet.</source>
        <translation>这条泳道还没有任何记录。</translation>
    </message>
    <message>
        <source>Run the lesson: here you will see where its time went.</source>
        <translation>运行这一课：这里会显示时间花在哪里。</translation>
    </message>
</context>
<context>
    <name>ProgramTexts</name>
    <message>
        <source>sequential</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>One step after another, as the sequential lane</source>
        <translation>一步接一步，和顺序道一样</translation>
    </message>
    <message>
        <source>Coroutines on CPython’s event loop, turn by turn as the coroutines lane</source>
        <translation>CPython 事件循环上的协程，一轮一轮都和协程道一样</translation>
    </message>
    <message>
        <source>A thread for each task, as the threads lane; CPython’s own GIL lets one of them compute at a time</source>
        <translation>每个任务一个线程，和线程道一样；CPython 自己的 GIL 一次只让一个线程计算</translation>
    </message>
    <message>
        <source>A process for each task, as the processes lane</source>
        <translation>每个任务一个进程，和进程道一样</translation>
    </message>
    <message>
        <source>This lesson has no lane for this program.</source>
        <translation>这一课没有这个程序对应的道。</translation>
    </message>
    <message>
        <source>No program yet for “%1”: it deals with something outside. These are the lesson’s steps.</source>
        <translation>“%1”要和外面打交道，还不能写成程序。下面是课程的步骤。</translation>
    </message>
    <message>
        <source>“%1” lies in more blocks than Python allows. These are the lesson’s steps.</source>
        <translation>“%1”嵌套的层数超过了 Python 的上限。下面是课程的步骤。</translation>
    </message>
    <message>
        <source>“%1” ends threads while they wait; there is no program for that yet. These are the lesson’s steps.</source>
        <translation>“%1”会中止正在等待的线程，还不能写成程序。下面是课程的步骤。</translation>
    </message>
    <message>
        <source>“%1” ends processes while they wait; there is no program for that yet. These are the lesson’s steps.</source>
        <translation>“%1”会中止正在等待的进程，还不能写成程序。下面是课程的步骤。</translation>
    </message>
    <message>
        <source>“%1” deals with a process of another, and only its parent can. These are the lesson’s steps.</source>
        <translation>“%1”要管别人启动的进程，而只有父进程才能管。下面是课程的步骤。</translation>
    </message>
    <message>
        <source>Coroutines on Qt’s event loop, as the coroutines lane</source>
        <translation>Qt 事件循环上的协程，和协程道一样</translation>
    </message>
    <message>
        <source>“%1” ends coroutines while they wait; there is no program for that yet. These are the lesson’s steps.</source>
        <translation>“%1”会中止正在等待的协程，还不能写成程序。下面是课程的步骤。</translation>
    </message>
    <message>
        <source>A thread for each task, as the threads lane</source>
        <translation>每个任务一个线程，和线程道一样</translation>
    </message>
    <message>
        <source>“%1” deals with a task that others deal with too; there is no program for that yet. These are the lesson’s steps.</source>
        <translation>“%1”涉及的任务别人也在用，还不能写成程序。下面是课程的步骤。</translation>
    </message>
    <message>
        <source>“%1” could fail in its “finally”, and C++ cannot say that. These are the lesson’s steps.</source>
        <translation>“%1”的“finally”部分可能失败，C++ 无法表达。下面是课程的步骤。</translation>
    </message>
</context>
<context>
    <name>ProgressNotice</name>
    <message>
        <source>Your progress cannot be saved.</source>
        <translation>学习进度无法保存。</translation>
    </message>
    <message>
        <source>It is kept while this window is open, and saving is tried again at your next step.</source>
        <translation>只要窗口开着就不会丢，你每走一步都会再试一次。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Try to save your progress now</source>
        <translation>现在就再保存一次</translation>
    </message>
    <message>
        <source>The file with your progress was damaged.</source>
        <translation>保存学习进度的文件损坏了。</translation>
    </message>
    <message>
        <source>It was set aside, and your progress begins anew.</source>
        <translation>原文件已另外留存，进度从头记起。</translation>
    </message>
    <message>
        <source>It could not be set aside, so nothing is saved.</source>
        <translation>原文件无法移开，因此什么都不会保存。</translation>
    </message>
    <message>
        <source>Your progress was saved by a newer Simmer.</source>
        <translation>学习进度是更新版本的 Simmer 保存的。</translation>
    </message>
    <message>
        <source>Its file is left as it is: what you do in this window is not kept.</source>
        <translation>那个文件保持原样：在这个窗口里做的不会留下来。</translation>
    </message>
</context>
<context>
    <name>ProseText</name>
    <message>
        <source>In the glossary: %1</source>
        <comment>words of a text</comment>
        <translation>术语表里有：%1</translation>
    </message>
    <message>
        <source>What does this mean?</source>
        <translation>这是什么意思？</translation>
    </message>
</context>
<context>
    <name>PythonLanesView</name>
    <message>
        <source>The lesson’s Python program, really run by the python3 of this machine and recorded from inside, as a lane beside Simmer’s own. It runs after them and takes no time from them; claims and predictions are about Simmer’s own lanes.</source>
        <translation>课程的 Python 程序，由本机的 python3 真正运行并从内部记录，作为 Simmer 自己的泳道旁边的一条泳道。它在那些泳道之后运行，不占用它们的时间；论断和预测只针对 Simmer 自己的泳道。</translation>
    </message>
</context>
<context>
    <name>Scene</name>
    <message>
        <source>for %1</source>
        <translation>已 %1</translation>
    </message>
    <message>
        <source>preempted</source>
        <translation>被抢占</translation>
    </message>
    <message>
        <source>woken by %1</source>
        <translation>由%1唤醒</translation>
    </message>
    <message>
        <source>started by %1</source>
        <translation>由%1启动</translation>
    </message>
    <message>
        <source>its timer is due</source>
        <translation>定时器到点</translation>
    </message>
    <message>
        <source>gave way once</source>
        <translation>让了一次</translation>
    </message>
</context>
<context>
    <name>SchedulerView</name>
    <message>
        <source>Scheduler</source>
        <translation>调度器</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>显示%1</translation>
    </message>
    <message>
        <source>No lesson is open.</source>
        <translation>没有打开的课程。</translation>
    </message>
    <message>
        <source>Run the lesson: here you will see who runs, who could, and who waits for what.</source>
        <translation>运行这一课：在这里你会看到谁在运行、谁可以运行、谁在等什么。</translation>
    </message>
    <message>
        <source>This lane has recorded nothing yet.</source>
        <translation>这一道还没有任何记录。</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search lessons, stops and words</source>
        <translation>搜索课程、站点和术语</translation>
    </message>
    <message>
        <source>Search lessons, stops and words, in any language · Ctrl+F</source>
        <translation>搜索课程、站点和术语，中英文都行 · Ctrl+F</translation>
    </message>
</context>
<context>
    <name>SearchResults</name>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n 条结果</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>什么也没找到。</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>术语</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>kind of result, its context</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>SequentialStage</name>
    <message>
        <source>The call stack</source>
        <translation>调用栈</translation>
    </message>
    <message>
        <source>each waits for the one above it; only the top can go on</source>
        <translation>每一层都在等上面那层，只有最上面的能继续</translation>
    </message>
    <message>
        <source>everything is done</source>
        <translation>全部完成</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>尚未开始</translation>
    </message>
    <message>
        <source>%1, %2 %3</source>
        <translation>%1，%2 %3</translation>
    </message>
    <message>
        <source>has the thread</source>
        <translation>占有线程</translation>
    </message>
</context>
<context>
    <name>SharedThings</name>
    <message>
        <source>GIL</source>
        <translation>GIL</translation>
    </message>
    <message>
        <source>free</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>held by %1</source>
        <translation>由%1占有</translation>
    </message>
    <message>
        <source>%1 of %2 free</source>
        <translation>%2 个中空闲 %1 个</translation>
    </message>
    <message>
        <source>%1 of %2 full</source>
        <translation>%2 格中已占 %1 格</translation>
    </message>
    <message>
        <source>set</source>
        <translation>已置位</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未置位</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>jobs: %1, workers: %2</source>
        <translation>工作 %1 项，工人 %2 个</translation>
    </message>
    <message>
        <source>jobs: %1</source>
        <translation>工作 %1 项</translation>
    </message>
    <message>
        <source>waiting: %1</source>
        <translation>等待：%1</translation>
    </message>
</context>
<context>
    <name>SidebarHeader</name>
    <message>
        <source>Learner</source>
        <translation>学习者</translation>
    </message>
    <message>
        <source>Who is learning, and begin again</source>
        <translation>谁在学习，以及重新开始</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>lessons done, lessons</comment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Back to the lesson</source>
        <translation>回到课程</translation>
    </message>
    <message>
        <source>What each lesson teaches, and where to go next: %1 of %2 lessons are done</source>
        <translation>每一课教什么、接下来学哪一课：%2 课中已完成 %1 课</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>术语表</translation>
    </message>
    <message>
        <source>What the words of the course mean</source>
        <translation>课程里的术语是什么意思</translation>
    </message>
    <message>
        <source>Coroutines, threads or processes: choose with the figures of your own runs</source>
        <translation>协程、线程还是进程：用你自己测出的数字来选</translation>
    </message>
</context>
<context>
    <name>SplitColumn</name>
    <message>
        <source>Drag to resize</source>
        <translation>拖动以调整大小</translation>
    </message>
</context>
<context>
    <name>StagePanel</name>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Scheduler</source>
        <translation>调度器</translation>
    </message>
    <message>
        <source>Views of the chosen lane</source>
        <translation>所选泳道的视图</translation>
    </message>
    <message>
        <source>Who runs, who could, who waits and what for</source>
        <translation>谁在运行，谁能运行，谁在等什么</translation>
    </message>
    <message>
        <source>All tasks as a table: state, what each awaits, since when</source>
        <translation>任务表：状态、各在等什么、从何时开始</translation>
    </message>
    <message>
        <source>Where the time went, up to the playhead</source>
        <translation>到播放头为止，时间花在哪里</translation>
    </message>
</context>
<context>
    <name>StopView</name>
    <message>
        <source>The run is over. Now look at it.</source>
        <translation>运行结束了，现在来看看。</translation>
    </message>
    <message numerus="yes">
        <source>%n stop(s) lead through what has just happened. You can also drag the playhead, or step with the arrow keys.</source>
        <translation>
            <numerusform>%n 个站点带你走一遍刚才发生的事。你也可以拖动播放头，或用方向键一步步看。</numerusform>
        </translation>
    </message>
    <message>
        <source>Drag the playhead, or step with the arrow keys.</source>
        <translation>拖动播放头，或用方向键一步步看。</translation>
    </message>
    <message>
        <source>This run did not get here, so the playhead stays where it is. Runs differ: try again.</source>
        <translation>这次运行没有走到这里，播放头留在原处。每次运行都不同，再试一次吧。</translation>
    </message>
</context>
<context>
    <name>TableHeading</name>
    <message>
        <source>Show %1</source>
        <translation>显示%1</translation>
    </message>
</context>
<context>
    <name>TaskMonitorView</name>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>全部 %1</translation>
    </message>
    <message>
        <source>All tasks that exist or existed</source>
        <translation>存在过的所有任务</translation>
    </message>
    <message>
        <source>◆ Waiting %1</source>
        <translation>◆ 等待 %1</translation>
    </message>
    <message>
        <source>Only those that wait: suspended, blocked or deadlocked</source>
        <translation>只看在等的：挂起、阻塞或死锁</translation>
    </message>
    <message>
        <source>○ Ready %1</source>
        <translation>○ 就绪 %1</translation>
    </message>
    <message>
        <source>Only those that could run, and do not</source>
        <translation>只看能运行却没在运行的</translation>
    </message>
    <message>
        <source>● Running %1</source>
        <translation>● 运行 %1</translation>
    </message>
    <message>
        <source>Only those that run</source>
        <translation>只看正在运行的</translation>
    </message>
    <message>
        <source>✓ Over %1</source>
        <translation>✓ 已结束 %1</translation>
    </message>
    <message>
        <source>Only those that finished, failed or were cancelled</source>
        <translation>只看已完成、失败或被取消的</translation>
    </message>
    <message>
        <source>No task is in this state now.</source>
        <translation>此刻没有任务处于这种状态。</translation>
    </message>
    <message>
        <source>No task exists yet.</source>
        <translation>还没有任何任务。</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Who exists</source>
        <translation>有哪些任务</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>What it does now</source>
        <translation>它此刻在做什么</translation>
    </message>
    <message>
        <source>Awaits</source>
        <translation>在等什么</translation>
    </message>
    <message>
        <source>What has to happen before it goes on</source>
        <translation>它要等到什么才能继续</translation>
    </message>
    <message>
        <source>Since (%1)</source>
        <translation>开始于（%1）</translation>
    </message>
    <message>
        <source>When its state began</source>
        <translation>这个状态从何时开始</translation>
    </message>
    <message>
        <source>For (%1)</source>
        <translation>已持续（%1）</translation>
    </message>
    <message>
        <source>How long it has been so</source>
        <translation>这样已经多久了</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>The line that it is at</source>
        <translation>它停在哪一行</translation>
    </message>
    <message>
        <source>Await chain</source>
        <translation>等待链</translation>
    </message>
    <message>
        <source>The calls that it is in, outermost first</source>
        <translation>它身处的调用，从最外层开始</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>切换</translation>
    </message>
    <message>
        <source>How often it was given the thread</source>
        <translation>它得到过几次线程</translation>
    </message>
    <message>
        <source>No lesson is open.</source>
        <translation>没有打开的课程。</translation>
    </message>
    <message>
        <source>This lane has recorded nothing yet.</source>
        <translation>这条泳道还没有任何记录。</translation>
    </message>
    <message>
        <source>Run the lesson: here you will see all its tasks, what each awaits, and since when.</source>
        <translation>运行这一课：这里会列出所有任务，各在等什么、从何时开始。</translation>
    </message>
</context>
<context>
    <name>TaskTexts</name>
    <message>
        <source>not yet started</source>
        <translation>尚未开始</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>stuck waiting</source>
        <translation>阻塞等待</translation>
    </message>
    <message>
        <source>preempted</source>
        <translation>被抢占</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>deadlocked</source>
        <translation>死锁</translation>
    </message>
    <message>
        <source>its next turn</source>
        <translation>自己的下一轮</translation>
    </message>
    <message>
        <source>a timer</source>
        <translation>定时器</translation>
    </message>
    <message>
        <source>timer “%1”</source>
        <translation>定时器“%1”</translation>
    </message>
    <message>
        <source>a blocking call</source>
        <translation>阻塞调用</translation>
    </message>
    <message>
        <source>blocking call “%1”</source>
        <translation>阻塞调用“%1”</translation>
    </message>
    <message>
        <source>one more task</source>
        <translation>还有一个任务</translation>
    </message>
    <message>
        <source>%1 tasks</source>
        <translation>%1 个任务</translation>
    </message>
    <message>
        <source>a lock</source>
        <translation>锁</translation>
    </message>
    <message>
        <source>lock “%1”</source>
        <translation>锁“%1”</translation>
    </message>
    <message>
        <source>a semaphore</source>
        <translation>信号量</translation>
    </message>
    <message>
        <source>semaphore “%1”</source>
        <translation>信号量“%1”</translation>
    </message>
    <message>
        <source>a free place in a queue</source>
        <translation>队列空位</translation>
    </message>
    <message>
        <source>a free place in queue “%1”</source>
        <translation>队列“%1”的空位</translation>
    </message>
    <message>
        <source>an item from a queue</source>
        <translation>队列中的一项</translation>
    </message>
    <message>
        <source>an item from queue “%1”</source>
        <translation>队列“%1”中的一项</translation>
    </message>
    <message>
        <source>an event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>event “%1”</source>
        <translation>事件“%1”</translation>
    </message>
    <message>
        <source>work in the thread pool</source>
        <translation>线程池里的工作</translation>
    </message>
    <message>
        <source>a reply</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>the database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>a file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>a connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>the interpreter lock (GIL)</source>
        <translation>解释器锁（GIL）</translation>
    </message>
    <message>
        <source>its process to start</source>
        <translation>自己的进程启动</translation>
    </message>
    <message>
        <source>awaits %1</source>
        <translation>等待%1</translation>
    </message>
    <message>
        <source>waits for %1</source>
        <translation>干等%1</translation>
    </message>
    <message>
        <source>step %1 · %2</source>
        <translation>第 %1 步 · %2</translation>
    </message>
    <message>
        <source>place in “%1”</source>
        <translation>“%1”的空位</translation>
    </message>
    <message>
        <source>item from “%1”</source>
        <translation>“%1”里的一项</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>the thread pool</source>
        <translation>线程池</translation>
    </message>
    <message>
        <source>the GIL</source>
        <translation>GIL</translation>
    </message>
    <message>
        <source>%1 waits for %2</source>
        <translation>%1在等%2</translation>
    </message>
    <message>
        <source>and so on</source>
        <translation>等等</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>TermEntry</name>
    <message>
        <source>Lesson: %1  ›</source>
        <translation>看这一课：%1  ›</translation>
    </message>
    <message>
        <source>Open the lesson that shows it</source>
        <translation>打开讲它的那一课</translation>
    </message>
    <message>
        <source>What “%1” means</source>
        <translation>“%1”是什么意思</translation>
    </message>
</context>
<context>
    <name>TermPopup</name>
    <message>
        <source>All words</source>
        <translation>全部术语</translation>
    </message>
    <message>
        <source>Open the glossary at this word</source>
        <translation>在术语表里看这一条</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ThingCard</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>ThingsBand</name>
    <message>
        <source>What tasks share</source>
        <translation>任务共用的东西</translation>
    </message>
</context>
<context>
    <name>ThreadStrip</name>
    <message>
        <source>Who held the one thread</source>
        <translation>谁占有这一个线程</translation>
    </message>
    <message>
        <source>Who held which core</source>
        <translation>谁占有哪个核</translation>
    </message>
    <message>
        <source>The one thread</source>
        <translation>唯一的线程</translation>
    </message>
    <message>
        <source>core %1</source>
        <translation>核 %1</translation>
    </message>
    <message>
        <source>free: nothing is ready</source>
        <translation>空闲：没有就绪的任务</translation>
    </message>
    <message>
        <source>free</source>
        <translation>空闲</translation>
    </message>
</context>
<context>
    <name>TimeAnswer</name>
    <message>
        <source>Drag to say how long.</source>
        <translation>拖动滑块，猜猜要多久。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number unit</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>TimeSlider</name>
    <message>
        <source>Playhead</source>
        <translation>播放头</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Lesson and view</source>
        <translation>课程与视图</translation>
    </message>
    <message>
        <source>Path of the lesson</source>
        <translation>课程路径</translation>
    </message>
    <message>
        <source>1 Predict</source>
        <translation>1 预测</translation>
    </message>
    <message>
        <source>Say what you expect</source>
        <translation>说说你的预期</translation>
    </message>
    <message>
        <source>2 Run</source>
        <translation>2 运行</translation>
    </message>
    <message>
        <source>Really run it</source>
        <translation>真实地运行</translation>
    </message>
    <message>
        <source>3 Explore</source>
        <translation>3 探究</translation>
    </message>
    <message>
        <source>Go through what happened</source>
        <translation>回顾发生的事</translation>
    </message>
    <message>
        <source>4 Check</source>
        <translation>4 检验</translation>
    </message>
    <message>
        <source>What the run shows, and the quiz</source>
        <translation>这次运行说明了什么，以及小测验</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>深色主题</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>浅色主题</translation>
    </message>
    <message>
        <source>Text size: %1 %</source>
        <translation>文字大小：%1 %</translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation>退出全屏</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Open a lesson, a pack or a recorded run</source>
        <translation>打开课程、课程包或运行记录</translation>
    </message>
</context>
<context>
    <name>TraceNotice</name>
    <message>
        <source>This record is not whole. What is sound of it is shown.</source>
        <translation>这份记录不完整，下面显示其中完好的部分。</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>%L1 more</source>
        <translation>还有 %L1 条</translation>
    </message>
    <message>
        <source>Show only what was wrong first</source>
        <translation>只显示第一条问题</translation>
    </message>
    <message>
        <source>Show all that was wrong</source>
        <translation>显示全部问题</translation>
    </message>
    <message>
        <source>Put this notice away</source>
        <translation>关闭这条提示</translation>
    </message>
    <message>
        <source>… and %L1 more; simmer-cli trace lists them all.</source>
        <translation>……还有 %L1 条，可用 simmer-cli trace 查看全部。</translation>
    </message>
</context>
<context>
    <name>TraceProblemTexts</name>
    <message>
        <source>It cannot be opened: %1</source>
        <translation>无法打开：%1</translation>
    </message>
    <message>
        <source>This is no file.</source>
        <translation>这不是文件。</translation>
    </message>
    <message>
        <source>Reading failed at byte %L1.</source>
        <translation>读到第 %L1 字节时失败。</translation>
    </message>
    <message>
        <source>This is no recorded run.</source>
        <translation>这不是运行记录。</translation>
    </message>
    <message>
        <source>It was recorded by a newer Simmer.</source>
        <translation>它由更新版本的 Simmer 记录。</translation>
    </message>
    <message>
        <source>Damaged bytes were skipped: %L1, the first at byte %L2.</source>
        <translation>跳过了损坏的 %L1 个字节，第一个在第 %L2 字节处。</translation>
    </message>
    <message>
        <source>It is cut off at byte %L1.</source>
        <translation>它在第 %L1 字节处中断。</translation>
    </message>
    <message>
        <source>Pieces that belong to no lane: %L1.</source>
        <translation>有 %L1 个片段不属于任何泳道。</translation>
    </message>
    <message>
        <source>A piece of its header is missing.</source>
        <translation>文件头缺了一部分。</translation>
    </message>
    <message>
        <source>Its header is unsound: %1</source>
        <translation>文件头有误：%1</translation>
    </message>
    <message>
        <source>A lane without its header cannot be shown.</source>
        <translation>有一条泳道没有文件头，无法显示。</translation>
    </message>
    <message>
        <source>Pieces that make no sense were left out: %L1.</source>
        <translation>略去了 %L1 个无意义的片段。</translation>
    </message>
    <message>
        <source>Pieces that came before the header were left out: %L1.</source>
        <translation>略去了文件头之前的 %L1 个片段。</translation>
    </message>
    <message>
        <source>Events are missing: %L1 of %L2.</source>
        <translation>缺少事件：共 %L2 个，缺 %L1 个。</translation>
    </message>
    <message>
        <source>There are %L1 events more than the %L2 that were recorded.</source>
        <translation>比记录的 %L2 个事件多出 %L1 个。</translation>
    </message>
    <message>
        <source>Its end is missing.</source>
        <translation>缺少结尾。</translation>
    </message>
    <message>
        <source>Events that name what does not exist were left out: %L1.</source>
        <translation>略去了 %L1 个指向不存在之物的事件。</translation>
    </message>
    <message>
        <source>Events out of order were put in their places: %L1.</source>
        <translation>有 %L1 个事件次序颠倒，已放回原位。</translation>
    </message>
    <message>
        <source>It is too big: %L1 events or notes were left out; at most %L2 are opened.</source>
        <translation>文件太大：最多打开 %L2 个事件，略去了 %L1 个事件或附注。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>TranscriptView</name>
    <message>
        <source>Transcript</source>
        <translation>对话记录</translation>
    </message>
    <message>
        <source>Nothing has been said in this lane.</source>
        <translation>这一道里还没有人说话。</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>time, task, what it says</comment>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>task: what it says</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>到开头</translation>
    </message>
    <message>
        <source>Previous suspension point</source>
        <translation>上一个挂起点</translation>
    </message>
    <message>
        <source>One event back</source>
        <translation>后退一个事件</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Space</source>
        <comment>key</comment>
        <translation>空格</translation>
    </message>
    <message>
        <source>One event forward</source>
        <translation>前进一个事件</translation>
    </message>
    <message>
        <source>Next suspension point</source>
        <translation>下一个挂起点</translation>
    </message>
    <message>
        <source>Follow the run</source>
        <translation>跟随运行</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>到结尾</translation>
    </message>
    <message>
        <source>%1  (real %2)</source>
        <comment>lesson time, real time</comment>
        <translation>%1（实际 %2）</translation>
    </message>
    <message>
        <source>speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Speed of playing</source>
        <translation>播放速度</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>再运行</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Stop all lanes at once</source>
        <translation>立即停止所有泳道</translation>
    </message>
    <message>
        <source>Really run the lesson in all its models</source>
        <translation>用每种模型真实地运行这一课</translation>
    </message>
    <message>
        <source>Previous bookmark</source>
        <translation>上一个书签</translation>
    </message>
    <message>
        <source>Remove the bookmark here</source>
        <translation>删除此处的书签</translation>
    </message>
    <message>
        <source>Set a bookmark here</source>
        <translation>在此处设书签</translation>
    </message>
    <message>
        <source>Next bookmark</source>
        <translation>下一个书签</translation>
    </message>
</context>
<context>
    <name>WaitCard</name>
    <message>
        <source>since %1</source>
        <translation>自 %1</translation>
    </message>
    <message>
        <source>%1 · since %2</source>
        <translation>%1 · 自 %2</translation>
    </message>
</context>
<context>
    <name>WhySentence</name>
    <message>
        <source>It has been created, and nobody has started it yet.</source>
        <translation>它已创建，还没有谁启动它。</translation>
    </message>
    <message>
        <source>It finished at %1.</source>
        <translation>它在 %1 完成了。</translation>
    </message>
    <message>
        <source>It failed at %1.</source>
        <translation>它在 %1 失败了。</translation>
    </message>
    <message>
        <source>It was cancelled at %1.</source>
        <translation>它在 %1 被取消了。</translation>
    </message>
    <message>
        <source>It has had the thread since %1.</source>
        <translation>它从 %1 起占有线程。</translation>
    </message>
    <message>
        <source>It has had a core since %1.</source>
        <translation>它从 %1 起占有一个核。</translation>
    </message>
    <message>
        <source>It has had the interpreter lock since %1.</source>
        <translation>它从 %1 起持有解释器锁。</translation>
    </message>
    <message>
        <source>It could run; it is about to get the interpreter lock.</source>
        <translation>它可以运行，马上就会拿到解释器锁。</translation>
    </message>
    <message>
        <source>It could run, but %1 has the interpreter lock.</source>
        <translation>它可以运行，但解释器锁在 %1 手里。</translation>
    </message>
    <message>
        <source>It could run; the operating system has not given it a core yet.</source>
        <translation>它可以运行，操作系统还没给它核。</translation>
    </message>
    <message>
        <source>It is ready and the next in the queue.</source>
        <translation>它已就绪，排在队首。</translation>
    </message>
    <message>
        <source>It is ready; %1 are before it in the queue.</source>
        <translation>它已就绪，前面还有 %1 个。</translation>
    </message>
    <message>
        <source>It is ready, but %1 waits without giving the thread back: the event loop stands still.</source>
        <translation>它已就绪，但%1正在等待，又没有交还线程：事件循环停住了。</translation>
    </message>
    <message>
        <source>It is ready, but the one thread is with %1. It is the next in the queue.</source>
        <translation>它已就绪，但唯一的线程正被%1占用。下一个就轮到它。</translation>
    </message>
    <message>
        <source>It is ready, but the one thread is with %1, and %2 more are before it.</source>
        <translation>它已就绪，但唯一的线程正被%1占用，前面还有 %2 个。</translation>
    </message>
    <message>
        <source>It gave the thread back.</source>
        <translation>它交还了线程。</translation>
    </message>
    <message>
        <source>It gave the thread back at %1.</source>
        <translation>它在%1交还了线程。</translation>
    </message>
    <message>
        <source>The only thread waits with it.</source>
        <translation>唯一的线程陪它一起等。</translation>
    </message>
    <message>
        <source>It waits without giving the thread back: the event loop stands still.</source>
        <translation>它等待时不交还线程：事件循环停住不动。</translation>
    </message>
    <message>
        <source>Its thread is blocked.</source>
        <translation>它的线程被阻塞。</translation>
    </message>
    <message>
        <source>Its process is blocked.</source>
        <translation>它的进程被阻塞。</translation>
    </message>
    <message>
        <source>The operating system took its core away and gave it to %1.</source>
        <translation>操作系统拿走了它的核，给了%1。</translation>
    </message>
    <message>
        <source>The operating system took its core away. It could go on at once.</source>
        <translation>操作系统拿走了它的核。它本可以马上继续。</translation>
    </message>
    <message>
        <source>It never will: it waits for %1, and nobody is left to wake it.</source>
        <translation>永远不会了：它在等%1，而再没有谁能唤醒它。</translation>
    </message>
    <message>
        <source>It never will: it waits for %1, which %2 holds and will never give back.</source>
        <translation>永远不会了：它在等%1，占有者%2永远不会交还。</translation>
    </message>
    <message>
        <source>It let the others go first and runs again in the next turn.</source>
        <translation>它让别人先走，下一轮再运行。</translation>
    </message>
    <message>
        <source>Its %1 goes off at %2.</source>
        <translation>它的%1将在 %2 响。</translation>
    </message>
    <message>
        <source>Its %1 has not gone off yet.</source>
        <translation>它的%1还没有响。</translation>
    </message>
    <message>
        <source>It is inside %1.</source>
        <translation>它正在%1里面。</translation>
    </message>
    <message>
        <source>It goes on when %1 is done.</source>
        <translation>%1完成后它才继续。</translation>
    </message>
    <message>
        <source>No permit of %1 is free.</source>
        <translation>%1没有空闲的许可。</translation>
    </message>
    <message>
        <source>The queue is full until somebody takes an item: it waits for %1.</source>
        <translation>队列已满，要等有人取走一项：它在等%1。</translation>
    </message>
    <message>
        <source>The queue is empty until somebody puts something in: it waits for %1.</source>
        <translation>队列是空的，要等有人放进一项：它在等%1。</translation>
    </message>
    <message>
        <source>Nobody has set %1 yet.</source>
        <translation>还没有谁触发%1。</translation>
    </message>
    <message>
        <source>Its process is still starting.</source>
        <translation>它的进程还在启动。</translation>
    </message>
    <message>
        <source>It waits for %1, which is not there yet.</source>
        <translation>它在等%1，还没有到。</translation>
    </message>
    <message>
        <source>It waits for %1.</source>
        <translation>它在等%1。</translation>
    </message>
    <message>
        <source>It waits for %1, which %2 holds.</source>
        <translation>它在等%1，占有者是%2。</translation>
    </message>
    <message>
        <source>timer</source>
        <translation>定时器</translation>
    </message>
    <message>
        <source>Why is %1 running?</source>
        <translation>%1为什么在运行？</translation>
    </message>
    <message>
        <source>Why is %1 not running?</source>
        <translation>%1为什么没在运行？</translation>
    </message>
    <message>
        <source>Its thread is still being started.</source>
        <translation>它的线程还在启动。</translation>
    </message>
    <message>
        <source>It failed at %1: %2.</source>
        <translation>它在 %1 失败了：%2。</translation>
    </message>
    <message>
        <source>It never will: it waits for the end of %1, which will never come.</source>
        <translation>永远不会了：它在等%1结束，而那永远不会到来。</translation>
    </message>
    <message>
        <source>It is inside %1, until %2.</source>
        <translation>它正在%1里，直到 %2。</translation>
    </message>
    <message>
        <source>It waits for the end of %1: %2.</source>
        <translation>它在等%1结束：%2。</translation>
    </message>
    <message>
        <source>It waits for the end of %1.</source>
        <translation>它在等%1结束。</translation>
    </message>
    <message>
        <source>No permit of %1 is free: they are with %2.</source>
        <translation>%1没有空闲的许可：都在%2手里。</translation>
    </message>
    <message>
        <source>It waits for the interpreter lock, which %1 has.</source>
        <translation>它在等解释器锁，锁在%1手里。</translation>
    </message>
    <message>
        <source>It is about to get the interpreter lock.</source>
        <translation>它马上就能拿到解释器锁。</translation>
    </message>
    <message>
        <source>It waits for %1, which is not done yet.</source>
        <translation>它在等%1，还没有做完。</translation>
    </message>
    <message>
        <source>Its %1 went off at %2, but %3 has the event loop, and nobody looks at timers.</source>
        <translation>它的%1在 %2 就到点了，但%3占着事件循环，没有谁去看定时器。</translation>
    </message>
    <message>
        <source>%1 takes one at %2.</source>
        <translation>%1会在 %2 取走一项。</translation>
    </message>
    <message>
        <source>%1 puts one in at %2.</source>
        <translation>%1会在 %2 放入一项。</translation>
    </message>
    <message>
        <source>Nobody has set %1 yet: %2 does at %3.</source>
        <translation>%1还没有置位：%2会在 %3 置位。</translation>
    </message>
    <message>
        <source>It let the others go first: %1 has the thread now.</source>
        <translation>它让别人先走：现在线程在%1手里。</translation>
    </message>
    <message>
        <source>It never will: it waits for a permit of %1, and all of them are with %2, who will never give one back.</source>
        <translation>永远不会了：它在等%1的许可，而许可都在%2手里，永远不会交还。</translation>
    </message>
</context>
<context>
    <name>WhyView</name>
    <message>
        <source>%1 does not exist yet.</source>
        <translation>%1还不存在。</translation>
    </message>
</context>
<context>
    <name>simmer::session::LaneRun</name>
    <message>
        <source>The lane was stopped: it recorded more than %L1 events or %L2 MiB.</source>
        <translation>这一道被停下了：它记录的事件超过 %L1 个，或数据超过 %L2 MiB。</translation>
    </message>
    <message>
        <source>simmer-runner is of a newer version than this program.</source>
        <translation>simmer-runner 的版本比这个程序新。</translation>
    </message>
    <message>
        <source>simmer-runner could not be started: %1</source>
        <translation>无法启动 simmer-runner：%1</translation>
    </message>
    <message>
        <source>The lane&apos;s process was ended by %1.</source>
        <translation>这一道的进程被 %1 终止了。</translation>
    </message>
    <message>
        <source>The lane&apos;s process ended with exit code %1 before the lane did.</source>
        <translation>这一道还没有结束，它的进程就以退出码 %1 结束了。</translation>
    </message>
    <message>
        <source>The record of this run has gaps: %1</source>
        <translation>这次运行的记录有缺失：%1</translation>
    </message>
</context>
<context>
    <name>simmer::session::LessonRun</name>
    <message>
        <source>Virtual time is for sequential code and coroutines: here the operating system decides.</source>
        <translation>虚拟时间只用于顺序代码和协程：这里由操作系统说了算。</translation>
    </message>
    <message>
        <source>The program that runs lanes is missing: %1</source>
        <translation>运行泳道的程序不见了：%1</translation>
    </message>
</context>
<context>
    <name>simmer::session::RunnerProcess</name>
    <message>
        <source>no file descriptors are left</source>
        <translation>文件描述符用完了</translation>
    </message>
</context>
<context>
    <name>simmer::ui::BreakIt</name>
    <message>
        <source>sleep → block</source>
        <translation>sleep → block</translation>
    </message>
    <message>
        <source>without “%1”</source>
        <translation>不用“%1”</translation>
    </message>
    <message>
        <source>a busy machine</source>
        <translation>繁忙的机器</translation>
    </message>
    <message>
        <source>pace %1×</source>
        <translation>时长 %1×</translation>
    </message>
</context>
<context>
    <name>simmer::ui::ClaimsModel</name>
    <message>
        <source>%1 %2</source>
        <comment>measure value</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>simmer::ui::CodeModel</name>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
</context>
<context>
    <name>simmer::ui::KeptRun</name>
    <message>
        <source>the lesson as it is</source>
        <translation>原样的课程</translation>
    </message>
    <message>
        <source>“%1” cannot be read as a recorded run.</source>
        <translation>“%1”不是可以读取的运行记录。</translation>
    </message>
    <message>
        <source>“%1” is a run of another lesson: %2.</source>
        <translation>“%1”是另一课的运行：%2。</translation>
    </message>
</context>
<context>
    <name>simmer::ui::ManyRunsModel</name>
    <message>
        <source>finished</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>simmer::ui::MomentModel</name>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
</context>
<context>
    <name>simmer::ui::ObjectsItem</name>
    <message>
        <source>lock: who owns it</source>
        <translation>锁：谁占有它</translation>
    </message>
    <message>
        <source>semaphore: free permits of %1</source>
        <translation>信号量：%1 个许可中空闲的</translation>
    </message>
    <message>
        <source>queue: how many are in it, of %1</source>
        <translation>队列：其中有几项，最多 %1 项</translation>
    </message>
    <message>
        <source>event: when it is set</source>
        <translation>事件：何时被触发</translation>
    </message>
    <message>
        <source>number: its value</source>
        <translation>数字：它的值</translation>
    </message>
    <message>
        <source>free</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>held by %1</source>
        <translation>由%1占有</translation>
    </message>
    <message>
        <source>set</source>
        <translation>已触发</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未触发</translation>
    </message>
    <message>
        <source>%1 of %2 permits free</source>
        <translation>%2 个许可中 %1 个空闲</translation>
    </message>
    <message>
        <source>%1 of %2 in it</source>
        <translation>%2 个位置中有 %1 项</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>由%1</translation>
    </message>
</context>
<context>
    <name>simmer::ui::PythonLanes</name>
    <message>
        <source>CPython’s own event loop</source>
        <translation>CPython 自己的事件循环</translation>
    </message>
    <message>
        <source>Threads under CPython’s own GIL, and how long each waits for it</source>
        <translation>CPython 自己的 GIL 之下的线程，以及每个线程等它等了多久</translation>
    </message>
    <message>
        <source>A process with an interpreter for each task</source>
        <translation>每个任务一个进程，各有自己的解释器</translation>
    </message>
    <message>
        <source>This lesson has no program for it.</source>
        <translation>本课没有这样的程序。</translation>
    </message>
</context>
<context>
    <name>simmer::ui::QuestionsModel</name>
    <message>
        <source>%1 · off by %2 %</source>
        <comment>measured time, relative error</comment>
        <translation>%1 · 误差 %2 %</translation>
    </message>
</context>
<context>
    <name>simmer::ui::RunModel</name>
    <message>
        <source>Python threads</source>
        <translation>Python 线程</translation>
    </message>
    <message>
        <source>Python processes</source>
        <translation>Python 进程</translation>
    </message>
</context>
<context>
    <name>simmer::ui::RunSaver</name>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
</context>
<context>
    <name>simmer::ui::SchedulerModel</name>
    <message>
        <source>at %1</source>
        <translation>位于 %1</translation>
    </message>
    <message>
        <source>%1 · suspension %2 of %3</source>
        <translation>%1 · 第 %2 次挂起，共 %3 次</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>simmer::ui::StopsModel</name>
    <message>
        <source>task created</source>
        <translation>任务创建</translation>
    </message>
    <message>
        <source>task gets ready</source>
        <translation>任务就绪</translation>
    </message>
    <message>
        <source>task runs</source>
        <translation>任务运行</translation>
    </message>
    <message>
        <source>suspension point</source>
        <translation>挂起点</translation>
    </message>
    <message>
        <source>task finished</source>
        <translation>任务完成</translation>
    </message>
    <message>
        <source>task failed</source>
        <translation>任务失败</translation>
    </message>
    <message>
        <source>task cancelled</source>
        <translation>任务取消</translation>
    </message>
    <message>
        <source>stuck waiting</source>
        <translation>阻塞等待</translation>
    </message>
    <message>
        <source>preempted</source>
        <translation>被抢占</translation>
    </message>
    <message>
        <source>deadlock</source>
        <translation>死锁</translation>
    </message>
    <message>
        <source>end of the lane</source>
        <translation>这一道结束</translation>
    </message>
</context>
<context>
    <name>simmer::ui::Workbench</name>
    <message>
        <source>The built-in course is not where it should be.</source>
        <translation>内置课程不在应在的位置。</translation>
    </message>
</context>
</TS>
