<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>redoubt::models::ClaimQueueModel</name>
    <message>
        <source>For me to rule</source>
        <translation>分给我的</translation>
    </message>
    <message>
        <source>With other judges</source>
        <translation>其他裁判处理中</translation>
    </message>
    <message>
        <source>Returned, waiting for the team</source>
        <translation>已退回，等队伍补充</translation>
    </message>
    <message>
        <source>Ruled</source>
        <translation>已裁定</translation>
    </message>
    <message>
        <source>%1 %2, %3, waiting %4 minutes</source>
        <translation>%1 %2，%3，已等 %4 分钟</translation>
    </message>
</context>
<context>
    <name>redoubt::models::ConflictModel</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Current phase</source>
        <translation>当前阶段</translation>
    </message>
    <message>
        <source>Rule pack</source>
        <translation>计分规则包</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>次序</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>阵营</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Key unit</source>
        <translation>重点单位</translation>
    </message>
    <message>
        <source>Off the catalogue</source>
        <translation>目录外</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>队伍</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Narrative</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>计分条款</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>靶标</translation>
    </message>
    <message>
        <source>Vulnerability</source>
        <translation>漏洞</translation>
    </message>
    <message>
        <source>Points asked for</source>
        <translation>申报分</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>提交时间</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>已移除</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>redoubt::models::EvidenceModel</name>
    <message>
        <source>Ask for more</source>
        <translation>要求补充</translation>
    </message>
    <message>
        <source>Return the claim and say what is missing</source>
        <translation>退回成果报告，写明还缺什么</translation>
    </message>
</context>
<context>
    <name>redoubt::models::ExerciseListModel</name>
    <message>
        <source>Planned</source>
        <translation>待开始</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>From a newer version</source>
        <translation>来自更新的版本</translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation>准备</translation>
    </message>
    <message>
        <source>Attack window</source>
        <translation>攻击窗口</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>Retrospective</source>
        <translation>复盘</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Run by</source>
        <translation>组织单位</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Waiting for me</source>
        <translation>等我处理</translation>
    </message>
    <message>
        <source>You are here as: %1</source>
        <translation>你在这里的角色：%1</translation>
    </message>
</context>
<context>
    <name>redoubt::models::MemberModel</name>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Coordinator</source>
        <translation>导演</translation>
    </message>
    <message>
        <source>Chief judge</source>
        <translation>裁判长</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>裁判</translation>
    </message>
    <message>
        <source>Commander</source>
        <translation>指挥</translation>
    </message>
    <message>
        <source>Red member</source>
        <translation>红队队员</translation>
    </message>
    <message>
        <source>Blue member</source>
        <translation>蓝队队员</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>From a newer version</source>
        <translation>来自更新的版本</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>队伍</translation>
    </message>
</context>
<context>
    <name>redoubt::models::OutboxModel</name>
    <message>
        <source>Exercise</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>Rule pack</source>
        <translation>计分规则包</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>队伍</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>靶标</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Team room</source>
        <translation>队伍空间</translation>
    </message>
    <message>
        <source>Notice board</source>
        <translation>公告栏</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>成果报告</translation>
    </message>
    <message>
        <source>Ruling</source>
        <translation>裁定</translation>
    </message>
    <message>
        <source>Notice of a ruling</source>
        <translation>裁定通知</translation>
    </message>
    <message>
        <source>Score entry</source>
        <translation>计分条目</translation>
    </message>
    <message>
        <source>Board freeze</source>
        <translation>排名冻结</translation>
    </message>
    <message>
        <source>Published board</source>
        <translation>已公布的排名</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>保存时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>正在送出</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待送出</translation>
    </message>
</context>
<context>
    <name>redoubt::models::QuarantineModel</name>
    <message>
        <source>Your account had no right to it when it arrived</source>
        <translation>送达时你的账号没有这项权限</translation>
    </message>
    <message>
        <source>The rules of the exercise do not allow it</source>
        <translation>演练规则不允许</translation>
    </message>
    <message>
        <source>It gives no reason</source>
        <translation>没有写理由</translation>
    </message>
    <message>
        <source>Its contents are not valid</source>
        <translation>内容不合要求</translation>
    </message>
    <message>
        <source>The centre does not know this kind of record</source>
        <translation>中心不认识这类记录</translation>
    </message>
    <message>
        <source>Another record has the same number and other contents</source>
        <translation>同一编号已有内容不同的记录</translation>
    </message>
    <message>
        <source>The centre could not take it</source>
        <translation>中心没能接收</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>保存时间</translation>
    </message>
    <message>
        <source>Why it was not taken</source>
        <translation>未接收的原因</translation>
    </message>
</context>
<context>
    <name>redoubt::models::StandingsModel</name>
    <message>
        <source>Place</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>队伍</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>近 1 小时</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待裁定</translation>
    </message>
    <message numerus="yes">
        <source>%n of these entries wait for the centre</source>
        <translation>
            <numerusform>其中 %n 条待同步</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::models::TargetModel</name>
    <message>
        <source>Target</source>
        <translation>靶标</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Counts as</source>
        <translation>计分口径</translation>
    </message>
    <message>
        <source>key unit, off the catalogue</source>
        <translation>重点单位，目录外</translation>
    </message>
    <message>
        <source>off the catalogue</source>
        <translation>目录外</translation>
    </message>
    <message>
        <source>key unit</source>
        <translation>重点单位</translation>
    </message>
</context>
<context>
    <name>redoubt::models::TeamModel</name>
    <message>
        <source>Team</source>
        <translation>队伍</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>%1 (unattended)</source>
        <translation>%1（无人队，不计分）</translation>
    </message>
</context>
<context>
    <name>redoubt::views::AccountButton</name>
    <message>
        <source>Account %1, %2</source>
        <translation>账号 %1，%2</translation>
    </message>
</context>
<context>
    <name>redoubt::views::CertificateCard</name>
    <message>
        <source>For account</source>
        <translation>用于账号</translation>
    </message>
    <message>
        <source>This certificate will be trusted</source>
        <translation>将信任这张证书</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>签发者</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 name, %2 address of a server</extracomment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>redoubt::views::ClaimDelegate</name>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待裁定</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>待分派</translation>
    </message>
    <message>
        <source>Under review</source>
        <translation>审阅中</translation>
    </message>
    <message>
        <source>With %1</source>
        <translation>%1 审阅</translation>
    </message>
    <message>
        <source>Possible duplicate</source>
        <translation>疑似重复</translation>
    </message>
    <message>
        <source>Two judges</source>
        <translation>须双人</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已认定</translation>
    </message>
    <message>
        <source>Accepted in part</source>
        <translation>部分认定</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已驳回</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>From a newer version</source>
        <translation>来自更新的版本</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>待同步</translation>
    </message>
    <message>
        <source>asks %1</source>
        <translation>申报 %1</translation>
    </message>
</context>
<context>
    <name>redoubt::views::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Search records and units, or type a command</source>
        <translation>搜索记录、单位，或输入命令</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Nothing found. Try fewer letters.</source>
        <translation>没有找到。少输几个字试试。</translation>
    </message>
</context>
<context>
    <name>redoubt::views::ComponentsPage</name>
    <message>
        <source>Components</source>
        <translation>部件</translation>
    </message>
    <message>
        <source>Space 4 / 8 / 12 / 16 / 24   Radius 4 / 6 / 8   Type 12 / 14 / 16 / 20 / 28   Stroke 1.5</source>
        <translation>间距 4 / 8 / 12 / 16 / 24&#x3000;圆角 4 / 6 / 8&#x3000;字号 12 / 14 / 16 / 20 / 28&#x3000;线图标 1.5</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Icons</source>
        <translation>图标</translation>
    </message>
    <message>
        <source>Buttons</source>
        <translation>按钮</translation>
    </message>
    <message>
        <source>Chips</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Menu, tooltip, receipt</source>
        <translation>菜单、提示、回执</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Tabs, phases, progress</source>
        <translation>页签、阶段、进度</translation>
    </message>
    <message>
        <source>Banners</source>
        <translation>横幅</translation>
    </message>
    <message>
        <source>Drop zone</source>
        <translation>拖放</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>成果报告</translation>
    </message>
</context>
<context>
    <name>redoubt::views::ConfirmDialog</name>
    <message>
        <source>Type %1 to confirm</source>
        <translation>输入“%1”来确认</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>redoubt::views::Durations</name>
    <message>
        <source>under a minute</source>
        <translation>不到 1 分钟</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is hours (&quot;3 h&quot;), %2 minutes (&quot;34 min&quot;) after them</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <comment>after hours</comment>
        <translation>
            <numerusform>%n 分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>overdue by %1</source>
        <translation>超期 %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>还有 %1</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1前</translation>
    </message>
    <message>
        <source>waiting %1</source>
        <translation>等 %1</translation>
    </message>
    <message numerus="yes">
        <source>waiting %n min</source>
        <translation>
            <numerusform>等 %n 分</numerusform>
        </translation>
    </message>
    <message>
        <source>under a minute left</source>
        <translation>不到 1 分钟了</translation>
    </message>
</context>
<context>
    <name>redoubt::views::EmptyState</name>
    <message>
        <source>You can also press</source>
        <translation>也可以按</translation>
    </message>
</context>
<context>
    <name>redoubt::views::EntryCard</name>
    <message>
        <source>Exercise and duty console</source>
        <translation>红蓝演练与值守台</translation>
    </message>
</context>
<context>
    <name>redoubt::views::ErrorState</name>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>What was kept</source>
        <translation>保住了什么</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>怎么办</translation>
    </message>
</context>
<context>
    <name>redoubt::views::FirstRunView</name>
    <message>
        <source>The file could not be read. Check that it is still there and try again.</source>
        <translation>文件读不出来。看看它是否还在，再试一次。</translation>
    </message>
    <message>
        <source>This is not an enrolment file. Ask your administrator for one that ends in .redoubt.</source>
        <translation>这不是注册文件。请向管理员要一个以 .redoubt 结尾的文件。</translation>
    </message>
    <message>
        <source>The file was made by a newer version. Update this console first.</source>
        <translation>文件由更新的版本生成。请先升级本程序。</translation>
    </message>
    <message>
        <source>The code is unknown, used or has run out. Ask your administrator for a new one.</source>
        <translation>注册码不存在、已用过或已过期。请向管理员要一个新的。</translation>
    </message>
    <message>
        <source>The server showed another certificate than the one on your slip. Nothing was trusted. Compare the address and the digest; if both are right, tell your administrator.</source>
        <translation>服务器出示的证书与注册单上的不是同一张，没有信任它。请核对地址和摘要；两样都对，就告诉管理员。</translation>
    </message>
    <message>
        <source>The server does not answer. Check the address and the network.</source>
        <translation>服务器没有回应。请检查地址和网络。</translation>
    </message>
    <message>
        <source>This machine&apos;s clock is wrong. Set date and time, then try again.</source>
        <translation>本机时钟不对。请校准日期和时间后再试。</translation>
    </message>
    <message>
        <source>Enrolment failed. Nothing was changed.</source>
        <translation>注册没有成功，什么都没有改动。</translation>
    </message>
    <message>
        <source>By file</source>
        <translation>用文件</translation>
    </message>
    <message>
        <source>By code</source>
        <translation>用注册码</translation>
    </message>
    <message>
        <source>Drop the enrolment file here, or click to choose it</source>
        <translation>把注册文件拖到这里，或点这里选择</translation>
    </message>
    <message>
        <source>CA digest (SHA-256)</source>
        <translation>CA 摘要（SHA-256）</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Back to sign-in</source>
        <translation>回到登录</translation>
    </message>
    <message>
        <source>Trust and enrol</source>
        <translation>信任并注册</translation>
    </message>
    <message>
        <source>Enrolment files (*.redoubt)</source>
        <translation>注册文件 (*.redoubt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>64 hexadecimal digits, as on the slip.</source>
        <translation>应为 64 位十六进制数，与注册单上一致。</translation>
    </message>
    <message>
        <source>Connect this console to a server</source>
        <translation>把本机接到服务器</translation>
    </message>
    <message>
        <source>Your administrator gives you a file or a slip with a code. Both say which server this is and by which certificate it is known.</source>
        <translation>管理员会给你一个文件，或一张写有注册码的单子。两者都写明是哪台服务器、认哪张证书。</translation>
    </message>
    <message>
        <source>The file works once and for this machine only. Delete it afterwards.</source>
        <translation>文件只能在这台设备上用一次，用后请删除。</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>服务器地址</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>一次性注册码</translation>
    </message>
    <message>
        <source>Is this your server?</source>
        <translation>这是你的服务器吗？</translation>
    </message>
    <message>
        <source>Compare the fingerprint with your slip or by telephone. From now on the console talks to this server only if it proves itself with this certificate.</source>
        <translation>请对照注册单或打电话核对指纹。今后只有出示这张证书，本机才与该服务器通信。</translation>
    </message>
    <message>
        <source>Not this one</source>
        <translation>不是它</translation>
    </message>
    <message>
        <source>Installation %1   Version %2</source>
        <translation>终端 %1&#x3000;版本 %2</translation>
    </message>
</context>
<context>
    <name>redoubt::views::LanguageBox</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
</context>
<context>
    <name>redoubt::views::MainFrame</name>
    <message>
        <source>page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>action</source>
        <translation>动作</translation>
    </message>
</context>
<context>
    <name>redoubt::views::Meter</name>
    <message>
        <source>%1 % used, %2 % proposed</source>
        <translation>已用 %1 %，本次 %2 %</translation>
    </message>
    <message>
        <source>%1 % used</source>
        <translation>已用 %1 %</translation>
    </message>
</context>
<context>
    <name>redoubt::views::NavigationRail</name>
    <message>
        <source>Navigation</source>
        <translation>导航</translation>
    </message>
</context>
<context>
    <name>redoubt::views::PasswordField</name>
    <message>
        <source>Hide password</source>
        <translation>隐藏口令</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>显示口令</translation>
    </message>
</context>
<context>
    <name>redoubt::views::PhaseTrack</name>
    <message>
        <source>%1: over</source>
        <translation>%1：已结束</translation>
    </message>
    <message>
        <source>%1: running</source>
        <translation>%1：进行中</translation>
    </message>
    <message>
        <source>%1: to come</source>
        <translation>%1：未开始</translation>
    </message>
</context>
<context>
    <name>redoubt::views::ProgressState</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>redoubt::views::RaceChart</name>
    <message>
        <source>Scores over time</source>
        <translation>得分走势</translation>
    </message>
    <message>
        <source>%1 at %2: %3</source>
        <extracomment>%1 team, %2 time, %3 points</extracomment>
        <translation>%1&#x3000;%2：%3</translation>
    </message>
</context>
<context>
    <name>redoubt::views::RailButton</name>
    <message numerus="yes">
        <source>%n waiting for you</source>
        <translation>
            <numerusform>%n 件等你处理</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::SearchLauncher</name>
    <message>
        <source>Search or type a command</source>
        <translation>搜索或输入命令</translation>
    </message>
    <message>
        <source>Search records and units, or type a command</source>
        <translation>搜索记录、单位，或输入命令</translation>
    </message>
</context>
<context>
    <name>redoubt::views::SeveritySignal</name>
    <message>
        <source>Not graded</source>
        <translation>未定级</translation>
    </message>
    <message>
        <source>General</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>较大</translation>
    </message>
    <message>
        <source>Major</source>
        <translation>重大</translation>
    </message>
    <message>
        <source>Extraordinary</source>
        <translation>特别重大</translation>
    </message>
</context>
<context>
    <name>redoubt::views::SignInMessages</name>
    <message>
        <source>Certificate verified, fingerprint %1</source>
        <translation>证书已核对，指纹 %1</translation>
    </message>
    <message>
        <source>The certificate is not the one enrolled here. Nothing will be sent. Ask your administrator.</source>
        <translation>证书与本机注册的不是同一张，不会发送任何内容。请找管理员。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate has expired. Ask your administrator to renew it.</source>
        <translation>服务器证书已过期。请管理员更新。</translation>
    </message>
    <message>
        <source>No answer from the server. You can sign in offline.</source>
        <translation>服务器没有回应，可以离线登录。</translation>
    </message>
    <message>
        <source>Checking the certificate…</source>
        <translation>正在核对证书……</translation>
    </message>
    <message>
        <source>Wrong password.</source>
        <translation>口令不对。</translation>
    </message>
    <message numerus="yes">
        <source>Wrong password. The account is now locked for %n min.</source>
        <translation>
            <numerusform>口令不对。账号已锁定 %n 分钟。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrong password. After %n more, the account is locked for %1.</source>
        <extracomment>%n tries, %1 is the time the lock lasts (&quot;15 min&quot;)</extracomment>
        <translation>
            <numerusform>口令不对。再错 %n 次，账号锁定 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>The account is locked, for another %1. An administrator can unlock it.</source>
        <translation>账号已锁定，还要等 %1。管理员可以解锁。</translation>
    </message>
    <message>
        <source>The account is locked. An administrator can unlock it.</source>
        <translation>账号已锁定。管理员可以解锁。</translation>
    </message>
    <message>
        <source>Account or password is wrong.</source>
        <translation>账号或口令不对。</translation>
    </message>
    <message>
        <source>This account has not signed in on this machine yet. Connect to the server for the first time.</source>
        <translation>这个账号还没有在本机登录过。第一次请连上服务器登录。</translation>
    </message>
    <message>
        <source>Offline sign-in has run out: too long since the last contact. Connect to the server once. Your unsent work is kept.</source>
        <translation>离线登录已到期：太久没有连上服务器。请连一次服务器；没送出的内容都还在。</translation>
    </message>
    <message>
        <source>No data of this account is kept here, so it can only sign in with the server.</source>
        <translation>本机没有保留这个账号的资料，只能连上服务器登录。</translation>
    </message>
    <message>
        <source>The server does not answer. Check the network, or sign in offline.</source>
        <translation>服务器没有回应。请检查网络，或离线登录。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not the one enrolled here. Nothing was sent. Ask your administrator.</source>
        <translation>服务器证书与本机注册的不是同一张，什么都没有发送。请找管理员。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate has expired, so the connection was refused. You can sign in offline.</source>
        <translation>服务器证书已过期，为防冒充，没有连接。可以离线登录。</translation>
    </message>
    <message>
        <source>This machine&apos;s clock is wrong. Set date and time, then try again.</source>
        <translation>本机时钟不对。请校准日期和时间后再试。</translation>
    </message>
    <message>
        <source>Another console on this machine has this data open. Close it first.</source>
        <translation>本机另一个窗口正在使用这份资料。请先关掉它。</translation>
    </message>
    <message>
        <source>The local data is damaged. It was set aside, not deleted; sign in with the server to fetch it anew.</source>
        <translation>本机资料已损坏，已另存，没有删除；请连上服务器登录，重新取回。</translation>
    </message>
    <message>
        <source>Signing in failed. Try again, or tell your administrator.</source>
        <translation>登录没有成功。请再试一次，或告诉管理员。</translation>
    </message>
    <message>
        <source>Sign in offline, with data of %1</source>
        <translation>离线登录，用 %1 的资料</translation>
    </message>
</context>
<context>
    <name>redoubt::views::SignInView</name>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Keep data on this machine for offline work (encrypted)</source>
        <translation>在这台设备保留离线资料（加密）</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Authorised persons only. Signing in and acting here is recorded.</source>
        <translation>仅限授权人员使用，登录和操作都会留下审计记录</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 name, %2 address of a server</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Another server…</source>
        <translation>接入另一台服务器…</translation>
    </message>
    <message>
        <source>Your administrator has switched this off.</source>
        <translation>管理员已关闭此项。</translation>
    </message>
    <message>
        <source>Installation %1   Version %2</source>
        <translation>终端 %1&#x3000;版本 %2</translation>
    </message>
    <message>
        <source>Signing in… Cancel</source>
        <translation>正在登录……取消</translation>
    </message>
    <message>
        <source>%1 Cancel</source>
        <translation>%1&#x3000;取消</translation>
    </message>
    <message>
        <source>Type account and password first.</source>
        <translation>请先输入账号和口令。</translation>
    </message>
</context>
<context>
    <name>redoubt::views::Specimens</name>
    <message>
        <source>Drop evidence here, or click to choose it</source>
        <translation>把证据拖到这里，或点这里选择</translation>
    </message>
    <message>
        <source>353 points ruled</source>
        <translation>已裁定 353 分</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>看记录</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>底</translation>
    </message>
    <message>
        <source>Surface</source>
        <translation>面</translation>
    </message>
    <message>
        <source>Subtle</source>
        <translation>次面</translation>
    </message>
    <message>
        <source>Hover</source>
        <translation>悬停</translation>
    </message>
    <message>
        <source>Pressed</source>
        <translation>按下</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>线</translation>
    </message>
    <message>
        <source>Edge</source>
        <translation>强线</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>字</translation>
    </message>
    <message>
        <source>Text 2</source>
        <translation>次字</translation>
    </message>
    <message>
        <source>Text 3</source>
        <translation>弱字</translation>
    </message>
    <message>
        <source>Accent</source>
        <translation>强调</translation>
    </message>
    <message>
        <source>Soft</source>
        <translation>强调底</translation>
    </message>
    <message>
        <source>Red team</source>
        <translation>红队</translation>
    </message>
    <message>
        <source>Blue team</source>
        <translation>蓝队</translation>
    </message>
    <message>
        <source>White cell</source>
        <translation>白方</translation>
    </message>
    <message>
        <source>Extraordinary</source>
        <translation>特别重大</translation>
    </message>
    <message>
        <source>Major</source>
        <translation>重大</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>较大</translation>
    </message>
    <message>
        <source>General</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Aa</source>
        <translation>字Aa</translation>
    </message>
    <message>
        <source>353 points</source>
        <translation>353 分</translation>
    </message>
    <message>
        <source>11 min left until Larger</source>
        <translation>还有 11 分钟达到较大</translation>
    </message>
    <message>
        <source>Report text and deadlines 10:42</source>
        <translation>初报正文与关键时限 10:42</translation>
    </message>
    <message>
        <source>What is read: tables, controls 6,180</source>
        <translation>界面正文，表格与控件 6,180</translation>
    </message>
    <message>
        <source>Labels, hints, times 14:26:18</source>
        <translation>标签、说明、时间 14:26:18</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>裁定</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退回补充</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>驳回</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>并排比对</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>不可用</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止演练</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>小按钮</translation>
    </message>
    <message>
        <source>Remind</source>
        <translation>催报</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Red03</source>
        <translation>红03</translation>
    </message>
    <message>
        <source>Listening Wave</source>
        <translation>听涛</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待裁定</translation>
    </message>
    <message>
        <source>Under review</source>
        <translation>审阅中</translation>
    </message>
    <message>
        <source>Possible duplicate</source>
        <translation>疑似重复</translation>
    </message>
    <message>
        <source>Two judges</source>
        <translation>须双人</translation>
    </message>
    <message>
        <source>Ruled</source>
        <translation>已裁定</translation>
    </message>
    <message>
        <source>Exercise data</source>
        <translation>演练数据</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>3 pending</source>
        <translation>待同步 3</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>2 conflicts</source>
        <translation>冲突 2</translation>
    </message>
    <message>
        <source>Find by unit, team or number</source>
        <translation>按单位、队伍或编号找</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>A time is 00:00 to 23:59</source>
        <translation>时刻写成 00:00 到 23:59</translation>
    </message>
    <message>
        <source>6.2 Central control system</source>
        <translation>6.2 集中管控系统</translation>
    </message>
    <message>
        <source>Explained</source>
        <translation>已讲清</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>保留我的</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>用中心的</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Weak management password</source>
        <translation>管理口弱口令</translation>
    </message>
    <message>
        <source>Data bureau</source>
        <translation>市大数据局</translation>
    </message>
    <message>
        <source>2 d over</source>
        <translation>超期 2 天</translation>
    </message>
    <message>
        <source>OA deserialisation</source>
        <translation>OA 反序列化</translation>
    </message>
    <message>
        <source>3 d</source>
        <translation>3 天</translation>
    </message>
    <message>
        <source>Border rules too wide</source>
        <translation>边界策略过宽</translation>
    </message>
    <message>
        <source>Water bureau</source>
        <translation>市水务局</translation>
    </message>
    <message>
        <source>11 d</source>
        <translation>11 天</translation>
    </message>
    <message>
        <source>Too few logs kept</source>
        <translation>日志留存不足</translation>
    </message>
    <message>
        <source>County B</source>
        <translation>县区B</translation>
    </message>
    <message>
        <source>19 d</source>
        <translation>19 天</translation>
    </message>
    <message>
        <source>Late patches</source>
        <translation>终端补丁滞后</translation>
    </message>
    <message>
        <source>Education bureau</source>
        <translation>市教育局</translation>
    </message>
    <message>
        <source>46 d</source>
        <translation>46 天</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>隐患</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>MSEL</source>
        <translation>导调时间线</translation>
    </message>
    <message>
        <source>Judging</source>
        <translation>评判台</translation>
    </message>
    <message>
        <source>Appeals</source>
        <translation>申诉</translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation>准备</translation>
    </message>
    <message>
        <source>Attack window</source>
        <translation>攻击窗口</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>Retrospective</source>
        <translation>复盘</translation>
    </message>
    <message>
        <source>day 2</source>
        <translation>第 2 天</translation>
    </message>
    <message>
        <source>Cap of this class; this ruling is hatched</source>
        <translation>本类封顶，斜纹是本次</translation>
    </message>
    <message>
        <source>Answer within half an hour</source>
        <translation>半小时响应</translation>
    </message>
    <message>
        <source>08:24 left</source>
        <translation>剩 08:24</translation>
    </message>
    <message>
        <source>Fetching the snapshot</source>
        <translation>正在取资料快照</translation>
    </message>
    <message>
        <source>12 new changes</source>
        <translation>中心有 12 条新变更</translation>
    </message>
    <message>
        <source>Merged; this page is current.</source>
        <translation>已并入，页面是最新的。</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>交接完成</translation>
    </message>
    <message>
        <source>Both signed at 08:29.</source>
        <translation>08:29 双方已签，上一班已封存。</translation>
    </message>
    <message>
        <source>Standings frozen</source>
        <translation>排名已冻结</translation>
    </message>
    <message>
        <source>Published at 18:30.</source>
        <translation>18:30 公布。</translation>
    </message>
    <message>
        <source>Change time</source>
        <translation>改时间</translation>
    </message>
    <message>
        <source>Changed by two people</source>
        <translation>同一处被两人改过</translation>
    </message>
    <message>
        <source>2 to settle.</source>
        <translation>2 处要你选。</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>去处理</translation>
    </message>
    <message>
        <source>Given to me</source>
        <translation>分给我的</translation>
    </message>
    <message>
        <source>Administrator of the central control system</source>
        <translation>集中运维管控平台管理员权限</translation>
    </message>
    <message>
        <source>Red01</source>
        <translation>红01</translation>
    </message>
    <message>
        <source>Ordinary user of the document platform</source>
        <translation>政务协同平台普通用户 ×3</translation>
    </message>
    <message>
        <source>Finance bureau</source>
        <translation>市财政局</translation>
    </message>
    <message>
        <source>Response: suspicious session blocked</source>
        <translation>处置报告：封禁预算系统可疑会话</translation>
    </message>
    <message>
        <source>Give to another judge</source>
        <translation>转给别的裁判</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>驳回…</translation>
    </message>
    <message>
        <source>Stop the whole exercise?</source>
        <translation>停止整场演练？</translation>
    </message>
    <message>
        <source>8 attacking teams are told to stop at once; the attack window closes; the 9 claims already in can still be ruled on. To go on, two members of the control cell must agree.</source>
        <translation>停止后：8 支攻击队立即收到停手通知；攻击窗口关闭；已提交的 9 件仍可裁定。恢复须两名导演组成员同意。</translation>
    </message>
    <message>
        <source>Stop the exercise</source>
        <translation>停止演练</translation>
    </message>
    <message>
        <source>Do not stop</source>
        <translation>不停止</translation>
    </message>
    <message>
        <source>Bedrock</source>
        <translation>磐石</translation>
    </message>
    <message>
        <source>Rule on this claim</source>
        <translation>裁定当前成果报告</translation>
    </message>
    <message>
        <source>action</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>Return for completion</source>
        <translation>退回补充</translation>
    </message>
    <message>
        <source>page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>#0417 Administrator of the central control system</source>
        <translation>#0417 集中运维管控平台管理权限</translation>
    </message>
    <message>
        <source>claim</source>
        <translation>成果报告</translation>
    </message>
    <message>
        <source>Not chosen</source>
        <translation>未选</translation>
    </message>
</context>
<context>
    <name>redoubt::views::StatesPage</name>
    <message>
        <source>No exercises yet</source>
        <translation>还没有演练</translation>
    </message>
    <message>
        <source>Set up an exercise here: choose a scenario, form the red, blue and white teams, name the targets and rules of engagement, and lay out the MSEL. Rulings and standings follow here once the attack window opens.</source>
        <translation>在这里定一场演练：选想定，分红蓝白三方，划定靶标和行动规则，排好导调时间线。开窗以后，裁定和排名也在这里。</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>想定</translation>
    </message>
    <message>
        <source>Attack window</source>
        <translation>攻击窗口</translation>
    </message>
    <message>
        <source>Retrospective</source>
        <translation>复盘</translation>
    </message>
    <message>
        <source>New exercise</source>
        <translation>新建演练</translation>
    </message>
    <message>
        <source>Start from a scenario</source>
        <translation>从想定开始</translation>
    </message>
    <message>
        <source>See an example</source>
        <translation>看示例演练</translation>
    </message>
    <message>
        <source>7 changes could not be sent</source>
        <translation>没能把 7 条变更送到中心</translation>
    </message>
    <message>
        <source>Since 14:22 today, tried 6 times; next at 14:31</source>
        <translation>今日 14:22 起，已自动重试 6 次；下一次 14:31</translation>
    </message>
    <message>
        <source>The server&apos;s certificate expired today at 14:20, so the connection was closed.</source>
        <translation>中心的证书今日 14:20 到期，为防冒充，连接已断开。</translation>
    </message>
    <message>
        <source>All 7 are on this machine, encrypted. Work on; they leave in order once the server is back.</source>
        <translation>7 条都在本机，已加密。照常工作，接通后自动送出，次序不变。</translation>
    </message>
    <message>
        <source>Ask the administrator to renew the certificate.</source>
        <translation>请系统管理员更新证书；急需送出时，可改连备用中心。</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>Use the other server</source>
        <translation>改连备用中心</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>复制诊断信息</translation>
    </message>
    <message>
        <source>Fetching the snapshot</source>
        <translation>正在取资料快照</translation>
    </message>
    <message>
        <source>41 of 128 MB, about 2 min</source>
        <translation>41 / 128 MB，约 2 分钟</translation>
    </message>
    <message>
        <source>A broken connection loses nothing; the next run continues</source>
        <translation>断开也不丢，下次接着取</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>发件箱</translation>
    </message>
    <message>
        <source>7 waiting to be sent</source>
        <translation>7 条等待送出</translation>
    </message>
    <message>
        <source>Offline · 7 pending</source>
        <translation>离线 · 待同步 7</translation>
    </message>
</context>
<context>
    <name>redoubt::views::SyncChip</name>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>冲突 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not taken</source>
        <translation>
            <numerusform>未接收 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Offline · %n pending</source>
        <translation>
            <numerusform>离线 · 待同步 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message numerus="yes">
        <source>%n pending</source>
        <translation>
            <numerusform>待同步 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>Two people changed the same thing without seeing each other. Click to compare and settle.</source>
        <translation>同一处被两人改过，彼此没有看见。点开比对并选定。</translation>
    </message>
    <message>
        <source>The server keeps changes of yours that it could not take. Click to see why.</source>
        <translation>有变更服务器没能接收，放在隔离区。点开看原因。</translation>
    </message>
    <message>
        <source>No connection. Work goes on; everything is kept here and sent once the server is back.</source>
        <translation>没有连接。照常工作，内容都在本机，接通后自动送出。</translation>
    </message>
    <message>
        <source>Changes are on their way to the server. They are kept here until it confirms them.</source>
        <translation>变更正在送往服务器，确认前都留在本机。</translation>
    </message>
    <message>
        <source>Connected. Everything of yours is on the server.</source>
        <translation>已连接，你的内容都已送到。</translation>
    </message>
    <message>
        <source>Sync: %1</source>
        <translation>同步：%1</translation>
    </message>
</context>
<context>
    <name>redoubt::views::TabStrip</name>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <translation>
            <numerusform>%1，%n 件待处理</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::TeamTag</name>
    <message>
        <source>Red</source>
        <translation>红</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝</translation>
    </message>
    <message>
        <source>White</source>
        <translation>白</translation>
    </message>
</context>
<context>
    <name>redoubt::views::TimeText</name>
    <message>
        <source>yesterday %1</source>
        <translation>昨日 %1</translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <translation>明日 %1</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>1 月</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>2 月</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>3 月</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>4 月</translation>
    </message>
    <message>
        <source>May</source>
        <translation>5 月</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>6 月</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>7 月</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>8 月</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>9 月</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>10 月</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>11 月</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>12 月</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <extracomment>%1 month, %2 day, %3 time: &quot;Apr 16 08:30&quot;</extracomment>
        <translation>%1 %2 日 %3</translation>
    </message>
    <message>
        <source>%1 %2 %3 %4</source>
        <extracomment>%1 month, %2 day, %3 year, %4 time: &quot;Apr 16 2025 08:30&quot;</extracomment>
        <translation>%3 年 %1 %2 日 %4</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 local time, %2 offset such as UTC+8</extracomment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>redoubt::views::TopBar</name>
    <message>
        <source>On duty</source>
        <translation>当班</translation>
    </message>
</context>
</TS>
