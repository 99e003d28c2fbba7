<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>redoubt::console::AnswerActs</name>
    <message>
        <source>Please acknowledge bulletin %1 by %2.</source>
        <translation>请于 %2 前签收预警通报 %1。</translation>
    </message>
    <message>
        <source>Please give feedback on bulletin %1 by %2.</source>
        <translation>请于 %2 前反馈预警通报 %1 的处置情况。</translation>
    </message>
    <message>
        <source>Everybody has answered meanwhile. Nothing was sent.</source>
        <translation>其间都已答复，没有发送。</translation>
    </message>
    <message numerus="yes">
        <source>%n units are reminded</source>
        <translation>
            <numerusform>已催 %n 家</numerusform>
        </translation>
    </message>
    <message>
        <source>This unit has no channel yet: nothing reaches it, and no call can be kept.</source>
        <translation>该单位还没有报送渠道：通报送不到，电话记录也无处可存。</translation>
    </message>
    <message>
        <source>Call to %1 kept</source>
        <translation>已记下与%1的电话</translation>
    </message>
    <message>
        <source>%1 is acknowledged</source>
        <translation>%1 已签收</translation>
    </message>
    <message>
        <source>Feedback given</source>
        <translation>已反馈</translation>
    </message>
    <message>
        <source>Name, post and telephone are names as others: without line breaks and signs that nobody sees.</source>
        <translation>姓名、职务和电话不能有换行或看不见的字符。</translation>
    </message>
    <message>
        <source>%1 is in the directory</source>
        <translation>%1 已列入名录</translation>
    </message>
    <message>
        <source>Take %1 off the list?</source>
        <translation>把 %1 移出名录？</translation>
    </message>
    <message>
        <source>The superior&apos;s duty room does not call them any more. The record of it stays.</source>
        <translation>上级值班室不再与其联系；记录仍然保留。</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>移出名录</translation>
    </message>
    <message>
        <source>%1 is off the list</source>
        <translation>%1 已移出名录</translation>
    </message>
    <message>
        <source>Somebody has changed this card since you opened it. Nothing was saved; close the form and open it anew.</source>
        <translation>您打开后有人改过这张名片。什么都没有存；请关闭表单，重新打开。</translation>
    </message>
</context>
<context>
    <name>redoubt::console::AttachmentSentences</name>
    <message>
        <source>What arrived is not the file that was submitted: its fingerprint is another. It was not kept; fetch it again or tell the administrator.</source>
        <translation>取到的不是当时提交的文件：指纹不一致，没有保留。请再取一次，或告知管理员。</translation>
    </message>
    <message>
        <source>The file is not on this machine and the server cannot be reached. It is fetched when the connection is back.</source>
        <translation>文件不在本机，又连不上服务器；接通后会取回。</translation>
    </message>
    <message>
        <source>The file could not be handled (%1).</source>
        <translation>文件没能处理（%1）。</translation>
    </message>
    <message>
        <source>The copy could not be written there (%1). The file itself is still in the claim.</source>
        <translation>副本未能写到该位置（%1）。文件本身仍在成果报告中。</translation>
    </message>
    <message>
        <source>It is kept on this machine.</source>
        <translation>文件仍保存在本机。</translation>
    </message>
    <message>
        <source>The server does not take %1: it is larger than a file may be there, or the room&apos;s quota is used up.</source>
        <translation>服务器不接收 %1：超过单个文件的上限，或该队伍空间的配额已用完。</translation>
    </message>
    <message>
        <source>The server does not take %1: you may not write in its room.</source>
        <translation>服务器不接收 %1：您无权在该队伍空间写入。</translation>
    </message>
    <message>
        <source>%1 cannot be read from the local store, so it was not sent. Submit the file again if you still have it, and tell the administrator.</source>
        <translation>无法从本机存储中读取 %1，因此没有发送。如仍有该文件，请重新提交，并告知管理员。</translation>
    </message>
    <message>
        <source>The server could not take %1 (%2). Tell the administrator.</source>
        <translation>服务器未能接收 %1（%2）。请告知管理员。</translation>
    </message>
    <message>
        <source>The disk is full: the file was not fetched. Make room and open it again.</source>
        <translation>磁盘已满：文件未能取回。请腾出空间后重新打开。</translation>
    </message>
    <message>
        <source>The server does not have the file yet, or you may not read it.</source>
        <translation>服务器尚未收到该文件，或您无权读取。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>已停止，没有写入。</translation>
    </message>
    <message>
        <source>%1 is not there any more. Nothing was written.</source>
        <translation>%1 已不在原处，没有写入。</translation>
    </message>
    <message>
        <source>%1 cannot be read. Nothing was written.</source>
        <translation>%1 读不出来，没有写入。</translation>
    </message>
    <message>
        <source>%1 is no file. Nothing was written.</source>
        <translation>%1 不是文件，没有写入。</translation>
    </message>
    <message>
        <source>%1 is empty. Nothing was written.</source>
        <translation>%1 是空的，没有写入。</translation>
    </message>
    <message>
        <source>%1 is larger than %2, the most that one file may have. Nothing was written.</source>
        <translation>%1 超过单个文件的上限 %2，没有写入。</translation>
    </message>
    <message>
        <source>%1 was changed while it was read. Try again once it is finished; nothing was written.</source>
        <translation>%1 在读取时被改动，没有写入。写完后再试。</translation>
    </message>
</context>
<context>
    <name>redoubt::console::BulletinActs</name>
    <message>
        <source>Draft changed</source>
        <translation>草稿已改</translation>
    </message>
    <message>
        <source>Draft saved</source>
        <translation>草稿已存</translation>
    </message>
    <message>
        <source>Check the draft</source>
        <translation>审核草稿</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>You have read “%1” and let it pass as it stands, digest %2. If anything of it changes, it is checked anew.</source>
        <translation>您已读过“%1”，同意按现在的内容签发，摘要 %2。内容再改，须重新审核。</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>已审核</translation>
    </message>
    <message>
        <source>Send the draft back</source>
        <translation>退回草稿</translation>
    </message>
    <message>
        <source>Whoever drafted it reads why, and changes it.</source>
        <translation>拟稿人看到理由后修改。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Say why in a few words</source>
        <translation>请用几个字说明理由</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>A duty leader of your unit issues it, signed in on their own account.</source>
        <translation>由本单位带班领导用自己的账号登录后签发。</translation>
    </message>
    <message>
        <source>It was sent back: change it first.</source>
        <translation>已被退回：请先修改。</translation>
    </message>
    <message>
        <source>The time until which it is to be acknowledged is over: change it first.</source>
        <translation>签收时限已过：请先修改。</translation>
    </message>
    <message numerus="yes">
        <source>Bulletin %1, “%2”, goes to %n units at once and cannot be changed after that; a correction is a new one. You sign it, digest %3.</source>
        <translation>
            <numerusform>预警通报 %1“%2”立即发往 %n 家单位，发出后不能再改；更正须另发一件。您将签字，摘要 %3。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has checked it; that stands on it.</source>
        <translation>尚未经人审核，通报上会注明。</translation>
    </message>
    <message>
        <source>Issue the bulletin</source>
        <translation>签发通报</translation>
    </message>
    <message>
        <source>Sign and issue</source>
        <translation>签字并签发</translation>
    </message>
    <message>
        <source>%1 is issued</source>
        <translation>%1 已签发</translation>
    </message>
    <message>
        <source>An attachment of the draft is not on this machine yet. Fetch it, then issue; nothing was sent.</source>
        <translation>草稿的附件还不在本机。请先取回再签发；没有发送任何内容。</translation>
    </message>
    <message>
        <source>Discard the draft?</source>
        <translation>废弃草稿？</translation>
    </message>
    <message>
        <source>“%1” was never sent and will not be.</source>
        <translation>“%1”没有发出过，也不会再发。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>废弃</translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation>已废弃</translation>
    </message>
    <message>
        <source>Withdraw %1</source>
        <translation>撤回 %1</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>办结 %1</translation>
    </message>
    <message>
        <source>Every unit sees that it is not to be acted on any more, and why. Its number is not given again.</source>
        <translation>各单位会看到不再执行以及理由。编号不再使用。</translation>
    </message>
    <message>
        <source>Nothing more is waited for; who has not answered stays so on record.</source>
        <translation>不再等待答复；未答复的如实留在记录里。</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>The digest is that of the text as it stands here, and the signature is given for it.</source>
        <translation>摘要与本机所存正文一致，签名有效。</translation>
    </message>
    <message>
        <source>The text is not what was signed: do not act on it.</source>
        <translation>正文与签名时不一致：不要据此处置。</translation>
    </message>
    <message>
        <source>A signature does not hold: do not act on it.</source>
        <translation>签名无效：不要据此处置。</translation>
    </message>
    <message>
        <source>Digest: %1</source>
        <translation>摘要：%1</translation>
    </message>
    <message>
        <source>Computed here: %1</source>
        <translation>本机计算：%1</translation>
    </message>
    <message>
        <source>Signed by: %1, account %2</source>
        <translation>签发人：%1，账号 %2</translation>
    </message>
    <message>
        <source>With the key of console %1: %2</source>
        <translation>终端 %1 的密钥：%2</translation>
    </message>
    <message>
        <source>The server has certified that key for this account, and took the bulletin as number %1 of its broadcast.</source>
        <translation>服务器已认证该账号的这把密钥，通报是下发流中的第 %1 条。</translation>
    </message>
    <message>
        <source>The server has not taken it yet.</source>
        <translation>服务器尚未收到。</translation>
    </message>
    <message>
        <source>%1 verifies</source>
        <translation>%1 核验通过</translation>
    </message>
    <message>
        <source>%1 does not verify</source>
        <translation>%1 核验不通过</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Somebody has changed this draft since you opened it. Nothing was saved; what you typed stays here. Copy what you need, close the form and open it anew.</source>
        <translation>您打开以后，有人改过这份草稿。什么都没有存，您写的还在这里；把要用的复制出来，关掉表单重新打开再改。</translation>
    </message>
    <message>
        <source>The files of another draft are still being taken in. Wait for them first.</source>
        <translation>另一份草稿的附件还在存入，请先等它完成。</translation>
    </message>
</context>
<context>
    <name>redoubt::console::BulletinController</name>
    <message>
        <source>Receipts %1/%2</source>
        <translation>签收与反馈 %1/%2</translation>
    </message>
    <message numerus="yes">
        <source>asked %n times</source>
        <translation>
            <numerusform>催 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>All units</source>
        <translation>全部单位</translation>
    </message>
    <message>
        <source>the last time it did</source>
        <translation>上次连通时</translation>
    </message>
    <message>
        <source>Our answer</source>
        <translation>本单位答复</translation>
    </message>
    <message>
        <source>Before it is sent</source>
        <translation>签发之前</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存</translation>
    </message>
</context>
<context>
    <name>redoubt::console::BulletinSentences</name>
    <message>
        <source>Say it in a few words first.</source>
        <translation>请先用几个字说明。</translation>
    </message>
    <message>
        <source>The signature under this bulletin does not hold. Nothing was acknowledged; ask the issuer by telephone.</source>
        <translation>这件通报的签名无效。没有签收；请电话询问签发单位。</translation>
    </message>
    <message>
        <source>A draft is checked by somebody else than who drafted it.</source>
        <translation>草稿须由拟稿人以外的人审核。</translation>
    </message>
    <message>
        <source>Somebody was faster: it is as the page says now. Nothing was written.</source>
        <translation>已有人先办：以页面现在所示为准。没有写入。</translation>
    </message>
    <message>
        <source>The time until which it is to be acknowledged is over, or a text is missing. Change the draft first.</source>
        <translation>签收时限已过，或缺少文字。请先修改草稿。</translation>
    </message>
    <message>
        <source>It is not here any more. Nothing was written.</source>
        <translation>已不在这里。没有写入。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>已停止，没有写入。</translation>
    </message>
    <message>
        <source>%1 is not there any more. Nothing was written.</source>
        <translation>%1 已不存在，没有写入。</translation>
    </message>
    <message>
        <source>%1 cannot be read. Nothing was written.</source>
        <translation>%1 无法读取，没有写入。</translation>
    </message>
    <message>
        <source>%1 is no file. Nothing was written.</source>
        <translation>%1 不是文件，没有写入。</translation>
    </message>
    <message>
        <source>%1 is empty. Nothing was written.</source>
        <translation>%1 是空文件，没有写入。</translation>
    </message>
    <message>
        <source>%1 is larger than a file may be. Nothing was written.</source>
        <translation>%1 超过文件大小上限，没有写入。</translation>
    </message>
    <message>
        <source>%1 was changed while it was read. Try again once it is finished.</source>
        <translation>读取时 %1 被改动。请等它写完后再试。</translation>
    </message>
</context>
<context>
    <name>redoubt::console::BulletinTab</name>
    <message>
        <source>Bulletins</source>
        <translation>预警通报</translation>
    </message>
    <message>
        <source>Liaisons</source>
        <translation>联络员名录</translation>
    </message>
    <message>
        <source>Draft a bulletin</source>
        <translation>起草通报</translation>
    </message>
    <message>
        <source>next and previous bulletin</source>
        <translation>上下一件通报</translation>
    </message>
    <message>
        <source>remind who has not acknowledged</source>
        <translation>催收</translation>
    </message>
    <message>
        <source>fold and unfold a group of units</source>
        <translation>折叠、展开单位分组</translation>
    </message>
    <message>
        <source>To be acknowledged: %1</source>
        <translation>待签收：%1</translation>
    </message>
    <message>
        <source>Feedback is due: %1</source>
        <translation>待反馈：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) have not answered: %1</source>
        <translation>
            <numerusform>%n 家还没有答复：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Draft: %1</source>
        <translation>草稿：%1</translation>
    </message>
    <message>
        <source>Groups…</source>
        <translation>分组…</translation>
    </message>
    <message>
        <source>How the units below are sorted, here and in zero reports</source>
        <translation>下属单位怎样分组：这里和零报告都按它排</translation>
    </message>
</context>
<context>
    <name>redoubt::console::CollectController</name>
    <message>
        <source>Sent back to %1</source>
        <translation>已退回%1</translation>
    </message>
    <message>
        <source>%1 accepted as verified</source>
        <translation>%1 已核实认可</translation>
    </message>
    <message numerus="yes">
        <source>%n units reminded</source>
        <translation>
            <numerusform>已催 %n 家</numerusform>
        </translation>
    </message>
    <message>
        <source>Units below</source>
        <translation>下级单位</translation>
    </message>
    <message>
        <source>Zero report</source>
        <translation>零报告</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>值守</translation>
    </message>
    <message>
        <source>Somebody is on duty</source>
        <translation>有人在岗</translation>
    </message>
    <message>
        <source>The times are published</source>
        <translation>报送时刻已下发</translation>
    </message>
    <message>
        <source>%1, zero report of %2: called %3</source>
        <translation>%1 %2 零报告：打给%3</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>接通</translation>
    </message>
    <message>
        <source>nobody answered</source>
        <translation>无人接</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a log line</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>The call is written down</source>
        <translation>通话已记下</translation>
    </message>
    <message>
        <source>Zero reports of %1</source>
        <translation>%1 零报告</translation>
    </message>
    <message>
        <source>What is shown of this unit is no longer the report that you read. Nothing was sent; look at it first.</source>
        <translation>这家单位现在显示的已经不是您看过的那份报告。什么都没有发出，请先看一看。</translation>
    </message>
    <message>
        <source>All of them have reported meanwhile. Nothing was sent.</source>
        <translation>这几家都已经报了，没有发出催报。</translation>
    </message>
    <message>
        <source>Two people published times without having seen each other&apos;s: these hold now, the others stand in the history.</source>
        <translation>有两人互不知情地各发布了一版时间：现在执行的是这一版，另一版留在历史里。</translation>
    </message>
    <message>
        <source>Somebody has published other times since you opened the form. Nothing was published; open the form anew and look at theirs first.</source>
        <translation>您打开表单后，有人发布了新的时间。什么都没有发布；请重新打开表单，先看看那一版。</translation>
    </message>
    <message>
        <source>Units in no group</source>
        <translation>未分组单位</translation>
    </message>
</context>
<context>
    <name>redoubt::console::Console</name>
    <message>
        <source>Redoubt</source>
        <translation>红蓝演练与值守台</translation>
    </message>
    <message>
        <source>Another Redoubt window has this profile open (%1). Use that window, or start this one with --profile and another name.</source>
        <translation>另一个值守台窗口正在使用这份资料（%1）。请用那个窗口，或用 --profile 换个名字再启动。</translation>
    </message>
    <message>
        <source>This profile was made by a newer Redoubt. Nothing was changed. Start the newer program.</source>
        <translation>这份资料由更新版本的程序建立，没有做任何改动。请启动新版本。</translation>
    </message>
    <message>
        <source>The profile could not be opened. Nothing was changed. Check that the disk has room and that you may write to %1.</source>
        <translation>资料打不开，没有做任何改动。请确认磁盘有空间，并且可以写入 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%n unsent change(s) and your drafts are kept on this machine.</source>
        <translation>
            <numerusform>未送出的 %n 条变更和草稿都在本机，登录后继续。</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything was sent; your drafts are kept on this machine.</source>
        <translation>变更都已送出，草稿仍在本机。</translation>
    </message>
    <message numerus="yes">
        <source>Signed out: %n min without a key or the mouse</source>
        <translation>
            <numerusform>%n 分钟无操作，已退出登录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unsent file(s) and your drafts are kept on this machine.</source>
        <translation>
            <numerusform>%n 个未上传的文件和您的草稿保存在本机。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::console::DutyArea</name>
    <message>
        <source>Duty</source>
        <translation>值守</translation>
    </message>
    <message>
        <source>On duty</source>
        <translation>当班</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>至 %1</translation>
    </message>
    <message>
        <source>What you may do here has changed. The page follows as soon as what you have typed is sent or taken away.</source>
        <translation>您在这里的权限有变化。等您写的内容发出或清掉后，页面就会更新。</translation>
    </message>
    <message>
        <source>Files are still being taken in. Wait for them first.</source>
        <translation>附件还在存入，请先等它完成。</translation>
    </message>
    <message>
        <source>What you have typed here is not sent yet. Send it or take it away first.</source>
        <translation>您在这里写的内容还没有发出。请先发出或清掉。</translation>
    </message>
    <message>
        <source>Open a unit&apos;s duty</source>
        <translation>打开单位的值班</translation>
    </message>
    <message>
        <source>relief due %1</source>
        <translation>应 %1 交班</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what waits in an office that is not on the page</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>redoubt::console::DutySentences</name>
    <message>
        <source>This account has never signed in on this console. Sign in on it once while the server answers, or sign on the account&apos;s own console.</source>
        <translation>这个账号没有在本机登录过。请在服务器连得上时用它在本机登录一次，或者在它自己的终端上签署。</translation>
    </message>
    <message>
        <source>The password is not right. Nothing was signed.</source>
        <translation>密码不对，没有签署。</translation>
    </message>
    <message>
        <source>Too many wrong passwords. Nothing was signed; wait a while, or sign on the account&apos;s own console.</source>
        <translation>密码错的次数太多，没有签署。请等一会儿，或者在这个账号自己的终端上签署。</translation>
    </message>
    <message>
        <source>This account has not reached the server from this console for too long. Sign in on it once while the server answers.</source>
        <translation>这个账号在本机太久没有连过服务器。请在服务器连得上时用它在本机登录一次。</translation>
    </message>
    <message>
        <source>Say why in a few words.</source>
        <translation>请用几个字说明原因。</translation>
    </message>
    <message>
        <source>A line is amended by who wrote it. Write a line of your own.</source>
        <translation>日志只能由写它的人更正。请另写一条。</translation>
    </message>
    <message>
        <source>Only who stands on this side of the handover can do this.</source>
        <translation>只有交接这一方的当班人能这样做。</translation>
    </message>
    <message>
        <source>A shift is stood already. It is handed over, not begun anew.</source>
        <translation>已经有人当班。要接班请走交接，不能另起一班。</translation>
    </message>
    <message>
        <source>Somebody was faster: it is as the list says now.</source>
        <translation>别人已经先处理了，以列表现在的样子为准。</translation>
    </message>
    <message>
        <source>The handover has changed meanwhile. Look at it as it is now; nothing was signed.</source>
        <translation>交接内容刚才有变化，没有签署。请看过现在的内容再签。</translation>
    </message>
    <message>
        <source>This is no value for this item. Type a number, or choose one of its answers.</source>
        <translation>这一项不能填这个值。请填数字，或从它的答案里选一个。</translation>
    </message>
    <message>
        <source>Stopped. The check was not written.</source>
        <translation>已停止，这项检查没有记下。</translation>
    </message>
    <message>
        <source>%1 is not there any more. The check was not written.</source>
        <translation>%1 已经不在了，这项检查没有记下。</translation>
    </message>
    <message>
        <source>%1 cannot be read. The check was not written.</source>
        <translation>%1 读不出来，这项检查没有记下。</translation>
    </message>
    <message>
        <source>%1 is no file. The check was not written.</source>
        <translation>%1 不是文件，这项检查没有记下。</translation>
    </message>
    <message>
        <source>%1 is empty. The check was not written.</source>
        <translation>%1 是空的，这项检查没有记下。</translation>
    </message>
    <message>
        <source>%1 is larger than a file may be. The check was not written.</source>
        <translation>%1 超过了文件大小上限，这项检查没有记下。</translation>
    </message>
    <message>
        <source>%1 was changed while it was read. Try again once it is finished.</source>
        <translation>读取时 %1 被改动了。等它写完再试一次。</translation>
    </message>
    <message>
        <source>This is for those who plan or lead duty here.</source>
        <translation>这由本室的排班员或带班领导来做。</translation>
    </message>
    <message>
        <source>Nothing of it is another than what holds now. Nothing was published.</source>
        <translation>与现行的规矩没有不同，没有发布。</translation>
    </message>
    <message>
        <source>There is nothing to consent to any more: look at the handover as it is now.</source>
        <translation>已经没有要同意的了：请看交接现在的样子。</translation>
    </message>
    <message>
        <source>The hold does not stand any more.</source>
        <translation>这道暂停令已经解除了。</translation>
    </message>
    <message>
        <source>The order of handing over has changed meanwhile: look at the steps as they are now.</source>
        <translation>交接规矩已经变了：请看现在的各步。</translation>
    </message>
    <message>
        <source>Who stands on the sheet signs for themselves.</source>
        <translation>交接单上的人由本人签，不代签。</translation>
    </message>
</context>
<context>
    <name>redoubt::console::DutyShelf</name>
    <message>
        <source>Duty: %1</source>
        <translation>值守：%1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Handover of %1, %2 to %3</source>
        <extracomment>a handover of duty: when it was prepared, who hands over, who takes over</extracomment>
        <translation>%1 交接，%2 → %3</translation>
    </message>
    <message>
        <source>Shift of %1, %2</source>
        <translation>%1 班次，%2</translation>
    </message>
</context>
<context>
    <name>redoubt::console::EnrolmentController</name>
    <message>
        <source>The enrolment could not be kept on this machine. Make room on the disk and try again with a new code.</source>
        <translation>登记结果没能存到本机。请腾出磁盘空间，用新的登记码再试。</translation>
    </message>
    <message>
        <source>Accounts work in this profile under its present enrolment; it is kept as it is. Start Redoubt with a new profile (--profile NAME) and enrol that one with a new file.</source>
        <translation>这份资料里已有账号按现在的登记在工作，保持原样。请用新的资料启动（--profile 名字），再用新的登记文件登记。</translation>
    </message>
</context>
<context>
    <name>redoubt::console::EscalationController</name>
    <message>
        <source>These rules contradict each other: %1. Nothing was saved.</source>
        <translation>这些规定互相矛盾：%1。什么都没有保存。</translation>
    </message>
    <message>
        <source>Time limits and escalation are saved</source>
        <translation>时限与升级已保存</translation>
    </message>
    <message>
        <source>Relief is late</source>
        <translation>接班迟了</translation>
    </message>
    <message>
        <source>Nobody has begun on it. It was to be answered by %1.</source>
        <translation>还没有人响应，应在 %1 前响应。</translation>
    </message>
    <message>
        <source>It is still open. It was to be closed by %1.</source>
        <translation>还没有办结，应在 %1 前办结。</translation>
    </message>
    <message>
        <source>Nobody has taken over. Duty was to be handed over at %1.</source>
        <translation>还没有人接班，应在 %1 交接。</translation>
    </message>
    <message>
        <source>It is over: somebody has seen to it meanwhile.</source>
        <translation>已经过去：这期间有人处理了。</translation>
    </message>
    <message>
        <source>%1 was told at %2, by the console of %3.</source>
        <translation>%2 告知 %1，由 %3 的终端写下。</translation>
    </message>
    <message>
        <source>%1 took it at %2. %3</source>
        <translation>%1 %2 接手。%3</translation>
    </message>
    <message>
        <source>Somebody has taken it already.</source>
        <translation>已经有人接手了。</translation>
    </message>
    <message>
        <source>It is taken by who was told of it. Nothing was written.</source>
        <translation>由被告知的人接手。什么都没有写。</translation>
    </message>
    <message>
        <source>Taken. Whoever is on duty sees it.</source>
        <translation>已接手，当班的人看得见。</translation>
    </message>
</context>
<context>
    <name>redoubt::console::EvidenceDesk</name>
    <message>
        <source>Saved to %1</source>
        <translation>已存到 %1</translation>
    </message>
    <message>
        <source>The file is not on this machine yet. It is being fetched; save it again when it is here.</source>
        <translation>文件还不在本机，正在取回；取到后请再存一次。</translation>
    </message>
</context>
<context>
    <name>redoubt::console::ExerciseArea</name>
    <message>
        <source>Exercises</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>You no longer have access to the exercise that was open. What you had not sent is kept in the outbox.</source>
        <translation>刚才打开的演练已不再对您开放。没送出的内容仍在发件箱。</translation>
    </message>
    <message>
        <source>The files of a submission are still being taken in. Wait for them, or stop it in the team&apos;s room first.</source>
        <translation>提交的文件仍在收入中。请等待完成，或先在队伍空间中停止。</translation>
    </message>
    <message>
        <source>New exercise</source>
        <translation>新建演练</translation>
    </message>
    <message>
        <source>The exercise was discarded</source>
        <translation>演练已作废</translation>
    </message>
</context>
<context>
    <name>redoubt::console::ExerciseClock</name>
    <message>
        <source>day %1</source>
        <translation>第 %1 天</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩 %1</translation>
    </message>
</context>
<context>
    <name>redoubt::console::ExercisePalette</name>
    <message>
        <source>New exercise</source>
        <translation>新建演练</translation>
    </message>
    <message>
        <source>action</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>exercise</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>claim</source>
        <translation>成果报告</translation>
    </message>
    <message>
        <source>Judging</source>
        <translation>评判台</translation>
    </message>
    <message>
        <source>rule, return, reject</source>
        <translation>裁定 退回 驳回</translation>
    </message>
    <message>
        <source>board, freeze, publish, ledger, reverse</source>
        <translation>榜单 冻结 解除冻结 公布 账本 冲销</translation>
    </message>
    <message>
        <source>board, ledger</source>
        <translation>榜单 账本</translation>
    </message>
    <message>
        <source>Standings</source>
        <translation>排名</translation>
    </message>
    <message>
        <source>Open the wall</source>
        <translation>打开大屏</translation>
    </message>
    <message>
        <source>scoreboard, projector</source>
        <translation>大屏 投影 计分榜</translation>
    </message>
    <message>
        <source>team</source>
        <translation>队伍</translation>
    </message>
    <message>
        <source>target</source>
        <translation>靶标</translation>
    </message>
    <message>
        <source>member</source>
        <translation>人员</translation>
    </message>
</context>
<context>
    <name>redoubt::console::ExerciseSentences</name>
    <message>
        <source>Not submitted: the exercise has ended. What you typed stays here as a draft; the judges do not see it.</source>
        <translation>未提交：演练已结束。您填写的内容作为草稿留在本机，裁判看不到。</translation>
    </message>
    <message>
        <source>Not submitted: the exercise is stopped. What you typed stays here as a draft; submit it when the exercise is resumed.</source>
        <translation>未提交：演练已停止。您填写的内容作为草稿留在本机，恢复后再提交。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was taken in and nothing was submitted; what you typed is still here.</source>
        <translation>已停止。没有收入任何文件，也没有提交；您填写的内容仍在这里。</translation>
    </message>
    <message>
        <source>%1 is not there any more. Nothing was submitted: put it back, or take it off the list.</source>
        <translation>%1 已不在原处。没有提交：请放回原处，或从列表中去掉。</translation>
    </message>
    <message>
        <source>%1 cannot be read: you have no right to it, or the disk that it lies on has a fault. Nothing was submitted.</source>
        <translation>%1 读不出来：您没有权限，或所在磁盘有故障。没有提交。</translation>
    </message>
    <message>
        <source>%1 is larger than %2, the most that one file may have. Nothing was submitted: split it, or leave parts out.</source>
        <translation>%1 超过单个文件的上限 %2。没有提交：请拆分，或去掉一部分。</translation>
    </message>
    <message>
        <source>%1 was changed while it was being read. Nothing was submitted: submit again once nothing writes to it any more.</source>
        <translation>%1 在读取时被改动。没有提交：等不再有程序写它时再提交。</translation>
    </message>
    <message>
        <source>The disk is full: no file was taken in and nothing was submitted. Make room and submit again.</source>
        <translation>磁盘已满：没有收入任何文件，也没有提交。请腾出空间后再提交。</translation>
    </message>
    <message>
        <source>You have no access to this room any more: no file was taken in and nothing was submitted.</source>
        <translation>您已无权进入该队伍空间：没有收入任何文件，也没有提交任何内容。</translation>
    </message>
    <message>
        <source>%1 is no file that can be read to its end. Nothing was submitted: take it off the list.</source>
        <translation>%1 不是能读到末尾的文件。没有提交：请从列表中去掉。</translation>
    </message>
    <message>
        <source>%1 is empty. Nothing was submitted: take it off the list, or save it again where it comes from.</source>
        <translation>%1 是空文件。没有提交：请从列表中去掉，或在来源处重新保存。</translation>
    </message>
    <message>
        <source>Not submitted: the exercise has not started. What you typed stays here as a draft; submit it once it runs.</source>
        <translation>未提交：演练尚未开始。您填写的内容作为草稿留在本机，开始后再提交。</translation>
    </message>
    <message>
        <source>Not saved: “%1” is taken already. Choose another.</source>
        <translation>没有保存：“%1”已被占用。请换一个。</translation>
    </message>
    <message>
        <source>Not saved: “%1” is the same name as “%2”, which is taken already. Choose another.</source>
        <translation>没有保存：“%1”与已被占用的“%2”是同一个名称。请换一个。</translation>
    </message>
    <message>
        <source>Not saved: “%1” looks like “%2”, which is taken already. Choose another.</source>
        <translation>没有保存：“%1”看上去与已被占用的“%2”相同。请换一个。</translation>
    </message>
    <message>
        <source>The exercise was made, but only the first part of its plan is in it. Discard it and make it again, or add what is missing by hand.</source>
        <translation>演练已建立，但其中只有方案的前一部分。请作废后重新建立，或手动补上缺少的内容。</translation>
    </message>
</context>
<context>
    <name>redoubt::console::ExerciseShelf</name>
    <message>
        <source>It cannot be opened as a draft here: its exercise is not on this console, or it does not read as a claim. Copy its contents.</source>
        <translation>无法在这里作为草稿打开：本终端没有这场演练，或内容读不出成果报告。请复制内容。</translation>
    </message>
</context>
<context>
    <name>redoubt::console::ExercisesController</name>
    <message>
        <source>Exercise created</source>
        <translation>演练已建立</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1（副本）</translation>
    </message>
    <message>
        <source>Plan changed</source>
        <translation>方案已修改</translation>
    </message>
</context>
<context>
    <name>redoubt::console::FollowedUnits</name>
    <message>
        <source>No role of yours reads the duty of %1. Nothing was fetched.</source>
        <translation>您没有查看 %1 值班的身份，没有取数。</translation>
    </message>
    <message>
        <source>%1 is let go: its records have left this console. It can be fetched again.</source>
        <translation>%1 已放下，数据已离开本机，需要时可以再取。</translation>
    </message>
    <message>
        <source>There is nothing to fetch: %1 has opened no duty office, or it is not yours to read.</source>
        <translation>没有可取的：%1 没有开设值班室，或您无权查看。</translation>
    </message>
    <message>
        <source>The duty of %1 is no longer yours to read. Its records have left this console.</source>
        <translation>您已无权查看 %1 的值班，数据已离开本机。</translation>
    </message>
    <message>
        <source>%1 had gone longest without a look and has left this console. It can be fetched again.</source>
        <translation>%1最久没有看过，已从本机移出，可以再取。</translation>
    </message>
    <message>
        <source>There is no connection: %1 cannot be fetched, and none of those that are here gives way for it. Let one go first, or open it once there is a connection.</source>
        <translation>没有网络：取不到%1，本机已有的单位也不为它让位。请先放下一个，或等联网后再打开。</translation>
    </message>
</context>
<context>
    <name>redoubt::console::GroupActs</name>
    <message>
        <source>Somebody has changed the groups since you opened the form. Nothing was saved; close it and open it anew.</source>
        <translation>打开之后已有人改过分组。没有保存；请关闭后重新打开。</translation>
    </message>
    <message>
        <source>Names of groups are names as others: without line breaks and signs that nobody sees.</source>
        <translation>组名与其他名称一样：不能有换行和看不见的字符。</translation>
    </message>
    <message>
        <source>The groups are saved</source>
        <translation>分组已保存</translation>
    </message>
</context>
<context>
    <name>redoubt::console::HandoversController</name>
    <message>
        <source>The sheet cannot be drawn. Export it, and read its lines.</source>
        <translation>交接单画不出来。可以导出，查看其中的各行。</translation>
    </message>
    <message>
        <source>%1 verifies</source>
        <translation>%1 核验通过</translation>
    </message>
    <message>
        <source>%1 does not verify: see at the right what differs</source>
        <translation>%1 核验未通过：哪里不符见右侧</translation>
    </message>
    <message>
        <source>Export the handover</source>
        <translation>导出交接单</translation>
    </message>
    <message>
        <source>Another handover is shown now. Nothing was exported: ask again.</source>
        <translation>现在打开的是另一份交接单，没有导出；请再点一次导出。</translation>
    </message>
    <message>
        <source>The handover was not exported: the file cannot be written there. Choose another place.</source>
        <translation>没有导出：文件写不到那里。请换一个位置。</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>已导出到 %1</translation>
    </message>
    <message>
        <source>The handover was not exported: its sheet cannot be laid out.</source>
        <translation>没有导出：交接单排不了版。</translation>
    </message>
    <message>
        <source>Print the handover sheet</source>
        <translation>打印交接单</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>已打印</translation>
    </message>
    <message>
        <source>The sheet was not printed: the printer did not take it. Look at the printer and print again.</source>
        <translation>没有打印：打印机没有接收。请检查打印机后再打印。</translation>
    </message>
    <message>
        <source>This handover is not here any more. Nothing was written.</source>
        <translation>这次交接已不在本机。没有写入。</translation>
    </message>
    <message>
        <source>A correction is written by who stands on the sheet, or by a leader of this office. Nothing was written.</source>
        <translation>更正由交接单上的人或本值班室带班领导写。没有写入。</translation>
    </message>
    <message>
        <source>The correction is written beside the sheet</source>
        <translation>更正已写在交接单后</translation>
    </message>
</context>
<context>
    <name>redoubt::console::HandoversTab</name>
    <message>
        <source>Past handovers</source>
        <translation>历次交接</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>核验</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Handover of %1, %2 → %3</source>
        <translation>%1 交接，%2 → %3</translation>
    </message>
    <message>
        <source>handover</source>
        <translation>交接</translation>
    </message>
    <message>
        <source>Older and newer handover</source>
        <translation>更早、更近的交接</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Beside the one before it, and back</source>
        <translation>同上一份比，再按返回</translation>
    </message>
    <message>
        <source>This shift is not here.</source>
        <translation>这一班的记录不在本机。</translation>
    </message>
</context>
<context>
    <name>redoubt::console::IncidentArea</name>
    <message>
        <source>Incidents</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Enter an incident</source>
        <translation>登记事件</translation>
    </message>
    <message>
        <source>incident</source>
        <translation>事件</translation>
    </message>
</context>
<context>
    <name>redoubt::console::IncidentController</name>
    <message>
        <source>%1 is in the register</source>
        <translation>%1 已登记</translation>
    </message>
    <message>
        <source>Written down</source>
        <translation>已记下</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已签署</translation>
    </message>
    <message>
        <source>Close the incident?</source>
        <translation>了结这起事件？</translation>
    </message>
    <message>
        <source>Its clocks stop being shown as running; what was late stays late. Whoever keeps the register can have it go on.</source>
        <translation>时限不再计时；迟报的仍记为迟报。登记簿的维护人可以让它继续。</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>怎样了结</translation>
    </message>
    <message>
        <source>Say how it ended</source>
        <translation>请写明怎样了结</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>了结</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已了结</translation>
    </message>
    <message>
        <source>It goes on</source>
        <translation>继续处置</translation>
    </message>
    <message>
        <source>To be reported to %1: %2</source>
        <translation>待报%1：%2</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>未填</translation>
    </message>
</context>
<context>
    <name>redoubt::console::IncidentDocuments</name>
    <message>
        <source>Used</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>In reserve</source>
        <translation>备用</translation>
    </message>
    <message>
        <source>Given, not used</source>
        <translation>已给出，未用</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>Lapsed</source>
        <translation>过期未用</translation>
    </message>
    <message>
        <source>Not explained</source>
        <translation>待说明</translation>
    </message>
    <message>
        <source>(taken, and the report did not leave)</source>
        <translation>（已取号，报告没有发出）</translation>
    </message>
    <message>
        <source>(given up by somebody who had not seen that)</source>
        <translation>（另有人未见此用而作废）</translation>
    </message>
    <message>
        <source>Kept by a console for a time without network</source>
        <translation>终端的断网备用号</translation>
    </message>
    <message>
        <source>Asked for by a console, which can still use it</source>
        <translation>终端已取号，仍可使用</translation>
    </message>
    <message>
        <source>Kept for a time without network; the year ended before it was used</source>
        <translation>断网备用号，年度结束时未用</translation>
    </message>
    <message>
        <source>The year ended before it was used</source>
        <translation>年度结束时未用</translation>
    </message>
    <message>
        <source>Given to no console that the server knows of</source>
        <translation>服务器没有给出此号的记录</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1, closed</source>
        <translation>%1，已停用</translation>
    </message>
    <message>
        <source>There is no series yet: reports leave without a number of their own. Begin one with the code of the office.</source>
        <translation>还没有文号序列，报告不编文号发出。请用机关代字建立一个。</translation>
    </message>
    <message>
        <source>There is no register of incidents here.</source>
        <translation>这里没有事件登记簿。</translation>
    </message>
    <message numerus="yes">
        <source>%n numbers</source>
        <translation>
            <numerusform>共 %n 个号</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 used + %2 kept + %3 given up + %4 lapsed + %5 not explained</source>
        <translation>已用 %1 + 可用 %2 + 作废 %3 + 过期 %4 + 待说明 %5</translation>
    </message>
    <message>
        <source>Some records come from a newer version of this program: no number can be given here until it is brought up to date.</source>
        <translation>有些记录来自本程序的新版本：升级之前，这里不能给号。</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>已建立</translation>
    </message>
    <message>
        <source>Closed: no more numbers are given of it</source>
        <translation>已停用，不再给出新号</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Give up %1?</source>
        <translation>作废 %1？</translation>
    </message>
    <message>
        <source>It stays in the register with its reason, and is given to nobody else. If another console has used it without network, what left under it counts, and both are shown.</source>
        <translation>该号连同原因留在登记簿里，不再给别人使用。若另一台终端断网时已经用了它，以已发出的为准，两种说法都会显示。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Say why</source>
        <translation>请写明原因</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>截至%1</translation>
    </message>
    <message>
        <source>Export the register of numbers</source>
        <translation>导出文号登记簿</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>已导出到 %1</translation>
    </message>
    <message>
        <source>The register was not exported: the file cannot be written there. Choose another place.</source>
        <translation>登记簿没有导出：那里写不了文件。请换一个位置。</translation>
    </message>
</context>
<context>
    <name>redoubt::console::IncidentFiles</name>
    <message>
        <source>Save a copy</source>
        <translation>另存</translation>
    </message>
</context>
<context>
    <name>redoubt::console::IncidentPartHistory</name>
    <message>
        <source>Settled; the other text is in the history</source>
        <translation>已选定，另一份在历史里</translation>
    </message>
</context>
<context>
    <name>redoubt::console::IncidentReportController</name>
    <message>
        <source>Begun with what is known</source>
        <translation>已按现有情况起草</translation>
    </message>
    <message>
        <source>To be issued: %1, %2</source>
        <translation>待签发：%1，%2</translation>
    </message>
    <message>
        <source>Returned: %1, %2</source>
        <translation>已退回：%1，%2</translation>
    </message>
    <message>
        <source>not kept</source>
        <translation>没有存上</translation>
    </message>
    <message>
        <source>kept on this computer %1</source>
        <translation>%1 已存在本机</translation>
    </message>
    <message>
        <source>Why is it another than in the report before?</source>
        <translation>为什么与前一份报告不同？</translation>
    </message>
    <message>
        <source>%1 was %2, and is %3. What is said here goes into the report.</source>
        <translation>%1 原为 %2，现为 %3。这里的说明会写进报告。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Say why</source>
        <translation>请填写原因</translation>
    </message>
    <message>
        <source>Put it into the report</source>
        <translation>写进报告</translation>
    </message>
    <message>
        <source>Written down</source>
        <translation>已记下</translation>
    </message>
    <message>
        <source>Handed in: who issues reports is told</source>
        <translation>已送审，签发人会收到提醒</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Return the report?</source>
        <translation>退回这份报告？</translation>
    </message>
    <message>
        <source>Who drafts it is told, and hands it in again.</source>
        <translation>起草人会收到提醒，改好后重新送审。</translation>
    </message>
    <message>
        <source>What is to be changed</source>
        <translation>要改什么</translation>
    </message>
    <message>
        <source>Say what is to be changed</source>
        <translation>请写明要改什么</translation>
    </message>
    <message>
        <source>Return it</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Drop the report?</source>
        <translation>作废这份报告？</translation>
    </message>
    <message>
        <source>It stays with the incident, with its words and the reason, and is not written on.</source>
        <translation>报告留在事件里，文字和原因都在，不再续写。</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>Signed and issued</source>
        <translation>已签名签发</translation>
    </message>
    <message>
        <source>The rules by which this report is written are not here, so that no paper can be made of it.</source>
        <translation>本程序没有这份报告所依据的提纲，排不出文书。</translation>
    </message>
    <message>
        <source>The paper cannot be drawn. Export it as text, and read that.</source>
        <translation>文书画不出来。请导出为纯文本查看。</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>导出报告</translation>
    </message>
    <message>
        <source>Another report is shown now. Nothing was exported: ask again.</source>
        <translation>现在显示的是另一份报告。没有导出，请重新操作。</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>已导出到 %1</translation>
    </message>
    <message>
        <source>The report was not exported: the file cannot be written there. Choose another place.</source>
        <translation>报告没有导出：那里写不进文件。请换个位置。</translation>
    </message>
    <message>
        <source>Print the report</source>
        <translation>打印报告</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>已打印</translation>
    </message>
    <message>
        <source>The report was not printed: the printer did not take it. Look at the printer and print again.</source>
        <translation>报告没有打印：打印机没有接收。请检查打印机后重试。</translation>
    </message>
    <message>
        <source>A remark on the report</source>
        <translation>对报告的意见</translation>
    </message>
    <message>
        <source>Everybody who reads the report sees it. It changes nothing in the report, and is no return.</source>
        <translation>能看这份报告的人都看得到。它不改报告，也不是退回。</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Say what is remarked</source>
        <translation>请填写意见</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>It leaves without a number, and cannot be given one later.</source>
        <translation>不编文号发出，之后不能补号。</translation>
    </message>
    <message>
        <source>The server is asked for the next number…</source>
        <translation>正在向服务器取下一个号…</translation>
    </message>
    <message numerus="yes">
        <source>There is no connection: it is of this console&apos;s reserve, in which %n are left after it.</source>
        <translation>
            <numerusform>没有网络：用的是本机备用号，用后还剩 %n 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no connection, and this console has no numbers in reserve. Wait for the network, or issue it without a number.</source>
        <translation>没有网络，本机也没有备用号。请等网络恢复，或不编文号发出。</translation>
    </message>
    <message>
        <source>Template %1 (*.%2)</source>
        <translation>模板 %1 (*.%2)</translation>
    </message>
    <message>
        <source>The template was withdrawn, or the report is not here any more. Nothing was exported.</source>
        <translation>模板已停用，或报告已不在本机，没有导出。</translation>
    </message>
</context>
<context>
    <name>redoubt::console::IncidentSentences</name>
    <message>
        <source>The incident, its register or its rules are not here any more. Nothing was written; look at the list again.</source>
        <translation>这起事件、登记簿或规则已不在本机。没有写入；请再看列表。</translation>
    </message>
    <message>
        <source>The incident is closed, or was changed meanwhile. Nothing was written; look at it as it is now.</source>
        <translation>事件已了结，或其间有变化。没有写入；请看现在的内容。</translation>
    </message>
    <message>
        <source>Somebody has said something of it meanwhile: this would be a correction. Say why, or look at what they said.</source>
        <translation>其间已有人填过：这次属于更正。请写明原因，或先看已填的内容。</translation>
    </message>
    <message>
        <source>This does not fit together. Look at the numbers and times, and try again; nothing was written.</source>
        <translation>内容前后不符。请核对数字和时间后再试；没有写入。</translation>
    </message>
    <message>
        <source>This account has never signed in on this computer, so that it has no key here. Nothing was signed.</source>
        <translation>该账号没有在这台电脑登录过，这里没有它的密钥。没有签署。</translation>
    </message>
    <message>
        <source>The password is wrong. Nothing was signed.</source>
        <translation>密码不对。没有签署。</translation>
    </message>
    <message>
        <source>The account is locked after too many wrong passwords. Nothing was signed.</source>
        <translation>密码多次输错，账号已锁定。没有签署。</translation>
    </message>
    <message>
        <source>The report or its incident is not here any more. Nothing was written; look at the incident again.</source>
        <translation>报告或它的事件已不在这里。没有写入任何内容，请重新查看事件。</translation>
    </message>
    <message>
        <source>The report was issued, dropped or changed meanwhile, or there is one like it already. Nothing was written; look at it as it is now.</source>
        <translation>报告已被签发、作废或改动，或者已有同类报告。没有写入任何内容，请查看现状。</translation>
    </message>
    <message>
        <source>Say why. Nothing was written.</source>
        <translation>请填写原因。没有写入任何内容。</translation>
    </message>
    <message>
        <source>It is graded by %1 %2, which this program does not have.</source>
        <translation>它按 %1 %2 定级，本程序没有这一版。</translation>
    </message>
    <message>
        <source>The series or the number is not here any more. Nothing was written; look at the register again.</source>
        <translation>序列或文号已不在本机，什么也没有写入；请再看一下登记簿。</translation>
    </message>
    <message>
        <source>There is a series with that code already, or nothing is changed. Nothing was written.</source>
        <translation>已有同一机关代字的序列，或者没有改动，什么也没有写入。</translation>
    </message>
    <message>
        <source>The series was closed, or the number was used or given up meanwhile. Nothing was written.</source>
        <translation>序列已停用，或该号此间已使用或作废，什么也没有写入。</translation>
    </message>
</context>
<context>
    <name>redoubt::console::IncidentTemplates</name>
    <message>
        <source>Choose a template</source>
        <translation>选择模板</translation>
    </message>
    <message>
        <source>Word or OpenDocument (*.docx *.odt)</source>
        <translation>Word 或 OpenDocument (*.docx *.odt)</translation>
    </message>
    <message>
        <source>%1 cannot be read. Nothing was taken in.</source>
        <translation>%1 读不了，什么也没有存入。</translation>
    </message>
    <message>
        <source>%1 is too large for a template. Nothing was taken in.</source>
        <translation>%1 太大，不能作模板，什么也没有存入。</translation>
    </message>
    <message>
        <source>%1 is no docx or odt that can be read: it is damaged, encrypted, or of an older format. Nothing was taken in.</source>
        <translation>%1 不是能读的 docx 或 odt：已损坏、已加密或是旧格式，什么也没有存入。</translation>
    </message>
    <message>
        <source>There is no register here in which it could be published. Nothing was taken in.</source>
        <translation>这里没有可以发布模板的登记簿，什么也没有存入。</translation>
    </message>
    <message>
        <source>The file could not be taken in: it was changed or is not there any more. Nothing was published; choose it again.</source>
        <translation>文件没有存入：它已改动或已不在原处。没有发布，请重新选择。</translation>
    </message>
    <message>
        <source>Published: reports can be exported in it</source>
        <translation>已发布，报告可以按它导出</translation>
    </message>
    <message>
        <source>Published as version %1</source>
        <translation>已发布为第 %1 版</translation>
    </message>
    <message>
        <source>Withdraw %1?</source>
        <translation>停用 %1？</translation>
    </message>
    <message>
        <source>No report is exported in it any more. What was made of it stays, and so does the file.</source>
        <translation>不再按它导出报告；已导出的和文件本身都保留。</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>The file of the template is not on this computer yet: it comes with the next connection. Nothing was exported.</source>
        <translation>模板文件还没有到本机，下次连上网络时取来，没有导出。</translation>
    </message>
    <message>
        <source>The file of the template cannot be read. Nothing was exported; export it as PDF or Word.</source>
        <translation>模板文件读不了，没有导出；请导出为 PDF 或 Word。</translation>
    </message>
    <message>
        <source>The report was not exported: the template cannot be filled, or the file not written there. Choose another place.</source>
        <translation>报告没有导出：模板填不了，或那里写不了文件。请换一个位置。</translation>
    </message>
    <message numerus="yes">
        <source>Exported to %1; of %n names of the template nothing is known, and it says so</source>
        <translation>
            <numerusform>已导出到 %1；模板里有 %n 个字段还不知道，文中写着【待补报】</numerusform>
        </translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>已导出到 %1</translation>
    </message>
</context>
<context>
    <name>redoubt::console::JudgingController</name>
    <message>
        <source>Not ruled: the points are now %1 instead of %2, because another award arrived. Check the sum and rule again.</source>
        <translation>没有裁定：另一条得分刚到，分值由 %2 变为 %1。请核对算式后再裁定。</translation>
    </message>
    <message>
        <source>Ruled: %1 points</source>
        <translation>已裁定 %1 分</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已驳回</translation>
    </message>
    <message>
        <source>Returned to the team</source>
        <translation>已退回补充</translation>
    </message>
    <message>
        <source>Reversed</source>
        <translation>已冲销</translation>
    </message>
</context>
<context>
    <name>redoubt::console::NoticeDesk</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Waits for you</source>
        <translation>有事等您</translation>
    </message>
    <message numerus="yes">
        <source>%n things wait for you</source>
        <translation>
            <numerusform>%n 件事等您</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In quiet hours came: %n</source>
        <translation>
            <numerusform>安静时段来了 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>In quiet hours came: %1, of which %2 over</source>
        <translation>安静时段来了 %1 条，其中 %2 条已办完</translation>
    </message>
    <message>
        <source>over since %1</source>
        <translation>%1 办完</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>%1 到期</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1 起</translation>
    </message>
</context>
<context>
    <name>redoubt::console::NoticeVoice</name>
    <message>
        <source>Redoubt: nothing new</source>
        <translation>红蓝演练与值守台：没有新通知</translation>
    </message>
    <message numerus="yes">
        <source>Redoubt: %n not read</source>
        <translation>
            <numerusform>红蓝演练与值守台：%n 条未读</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::console::PasswordController</name>
    <message>
        <source>The present password is wrong. Nothing was changed.</source>
        <translation>现在的口令不对，没有改动。</translation>
    </message>
    <message>
        <source>The server does not accept this password: choose a longer one that is not a name or a common word.</source>
        <translation>服务器不接受这个口令：请换一个更长、不含姓名和常见词的。</translation>
    </message>
    <message>
        <source>The server cannot be reached, so the password stays as it is. Try again when the connection is back.</source>
        <translation>连不上服务器，口令没有变。接通后再试。</translation>
    </message>
    <message>
        <source>There were too many tries. Wait a few minutes; nothing was changed.</source>
        <translation>试得太多了，请等几分钟；没有改动。</translation>
    </message>
</context>
<context>
    <name>redoubt::console::PlanController</name>
    <message>
        <source>Member removed</source>
        <translation>人员已移出</translation>
    </message>
    <message>
        <source>Target removed</source>
        <translation>靶标已移除</translation>
    </message>
    <message>
        <source>Phase changed</source>
        <translation>阶段已切换</translation>
    </message>
    <message>
        <source>Exercise started</source>
        <translation>演练已开始</translation>
    </message>
    <message>
        <source>Exercise resumed</source>
        <translation>演练已恢复</translation>
    </message>
    <message>
        <source>Exercise stopped</source>
        <translation>演练已停止</translation>
    </message>
    <message>
        <source>Exercise ended</source>
        <translation>演练已结束</translation>
    </message>
    <message>
        <source>Team added</source>
        <translation>队伍已加入</translation>
    </message>
    <message>
        <source>Team changed</source>
        <translation>队伍已修改</translation>
    </message>
    <message>
        <source>Target added</source>
        <translation>靶标已加入</translation>
    </message>
    <message>
        <source>Target changed</source>
        <translation>靶标已修改</translation>
    </message>
    <message>
        <source>Member changed</source>
        <translation>人员已修改</translation>
    </message>
    <message>
        <source>Member added</source>
        <translation>人员已加入</translation>
    </message>
</context>
<context>
    <name>redoubt::console::PlanWords</name>
    <message>
        <source>Every day</source>
        <translation>每日</translation>
    </message>
    <message>
        <source>Workdays</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>Rest days</source>
        <translation>休息日</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>节假日</translation>
    </message>
    <message numerus="yes">
        <source>at least %n hour(s) of rest</source>
        <translation>
            <numerusform>两班之间至少休息 %n 小时</numerusform>
        </translation>
    </message>
    <message>
        <source>Leading officer</source>
        <translation>带班领导</translation>
    </message>
    <message>
        <source>First officer</source>
        <translation>主班</translation>
    </message>
    <message>
        <source>Second officer</source>
        <translation>副班</translation>
    </message>
</context>
<context>
    <name>redoubt::console::ProcedureController</name>
    <message>
        <source>%1, version %2</source>
        <translation>%1，第 %2 版</translation>
    </message>
    <message>
        <source>No procedure is published for matters of this sort.</source>
        <translation>没有为这类未了事项发布处置流程。</translation>
    </message>
    <message>
        <source>Procedure begun: %1, version %2</source>
        <translation>开始处置流程：%1，第 %2 版</translation>
    </message>
    <message>
        <source>Steps left out: %1. Reason: %2</source>
        <translation>未做的步骤：%1。原因：%2</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Step %1 done: %2</source>
        <translation>第 %1 步完成：%2</translation>
    </message>
    <message>
        <source>Step %1 left out: %2</source>
        <translation>第 %1 步未做：%2</translation>
    </message>
    <message>
        <source>Step %1 is open again: %2</source>
        <translation>第 %1 步改回未做：%2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>redoubt::console::ReportSentences</name>
    <message>
        <source>It was reported meanwhile, or a check is not as it should be while all is said to be quiet. What you typed stays; look at it as it is now.</source>
        <translation>其间已有人报过，或者有一项不正常却报了平安。您填的都在，请看现在的情况。</translation>
    </message>
    <message>
        <source>A check is missing, or a value is none for its item. What you typed stays.</source>
        <translation>有一项没做，或者填的不是该项的值。您填的都在。</translation>
    </message>
    <message>
        <source>Say why a check could not be done, and what there is. What you typed stays.</source>
        <translation>做不了的请写明原因，有情况请写明情况。您填的都在。</translation>
    </message>
    <message>
        <source>What is asked has changed meanwhile. What you typed stays; look at the checks as they are now.</source>
        <translation>要查的项其间变了。您填的都在，请按现在的项再看一遍。</translation>
    </message>
    <message>
        <source>Say why in a few words.</source>
        <translation>请写几个字说明原因。</translation>
    </message>
    <message>
        <source>Somebody was faster: it went back already. Nothing was written.</source>
        <translation>有人先退回了。没有写入。</translation>
    </message>
    <message>
        <source>This unit has no report or no channel any more. Nothing was written.</source>
        <translation>这家已没有报告或报送渠道。没有写入。</translation>
    </message>
</context>
<context>
    <name>redoubt::console::ReportShelf</name>
    <message>
        <source>All quiet</source>
        <translation>报平安</translation>
    </message>
</context>
<context>
    <name>redoubt::console::ReportTab</name>
    <message>
        <source>Collect</source>
        <translation>收各单位</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报上级</translation>
    </message>
    <message>
        <source>Times…</source>
        <translation>报送时刻…</translation>
    </message>
    <message numerus="yes">
        <source>Remind %n units…</source>
        <translation>
            <numerusform>催报 %n 家…</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is missing</source>
        <translation>没有未报的</translation>
    </message>
    <message>
        <source>Zero reports</source>
        <translation>零报告</translation>
    </message>
    <message>
        <source>page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>zero report</source>
        <translation>零报告</translation>
    </message>
    <message>
        <source>All, all quiet, something there, late, suspicious, missing</source>
        <translation>全部、平安、有情况、迟报、可疑、未报</translation>
    </message>
    <message>
        <source>Send a report back</source>
        <translation>退回重报</translation>
    </message>
    <message>
        <source>Write down a call</source>
        <translation>记一次通话</translation>
    </message>
    <message>
        <source>Remind all that are missing</source>
        <translation>催未报的各家</translation>
    </message>
    <message>
        <source>No role of yours reads its duty office.</source>
        <translation>您没有查看该单位值班室的身份。</translation>
    </message>
</context>
<context>
    <name>redoubt::console::ReportingController</name>
    <message>
        <source>Zero report of %1 to %2</source>
        <translation>%1 向%2零报告</translation>
    </message>
    <message>
        <source>Reported for %1</source>
        <translation>%1 的零报告已报</translation>
    </message>
</context>
<context>
    <name>redoubt::console::RoomController</name>
    <message>
        <source>Claim submitted</source>
        <translation>成果报告已提交</translation>
    </message>
    <message>
        <source>Claim sent back to the judges</source>
        <translation>已补充并送回裁判</translation>
    </message>
    <message>
        <source>Another claim is being written here. Submit or discard it first, then open this one from the quarantine again.</source>
        <translation>这里正在填写另一件成果报告。请先提交或放弃，再从隔离区打开这一件。</translation>
    </message>
</context>
<context>
    <name>redoubt::console::RosterController</name>
    <message>
        <source>Swap: %1 for %2, %3</source>
        <translation>换班：%1 替 %2，%3</translation>
    </message>
    <message>
        <source>The plan is made</source>
        <translation>值班方案已定</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>The guarantee period is in the draft</source>
        <translation>重保时段已记入草稿</translation>
    </message>
    <message>
        <source>Taken out of the draft</source>
        <translation>已从草稿中去掉</translation>
    </message>
    <message>
        <source>no shift</source>
        <translation>无此班</translation>
    </message>
    <message>
        <source>%1 is published, version %2</source>
        <translation>%1值班表已发布，第 %2 版</translation>
    </message>
    <message>
        <source>The gap is filled in the draft; publish the month to tell people</source>
        <translation>缺班已在草稿中补上；发布值班表后大家才知道</translation>
    </message>
    <message numerus="yes">
        <source>%n shift(s) are otherwise in the draft; publish the month to tell people</source>
        <translation>
            <numerusform>草稿里改了 %n 个班；发布这个月，大家才会知道</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::console::RosterPapers</name>
    <message>
        <source>Version %1, published by %2</source>
        <translation>第 %1 版，发布人：%2</translation>
    </message>
    <message>
        <source>My shifts %1</source>
        <translation>我的班 %1</translation>
    </message>
    <message>
        <source>This month is not published. What people were told is printed: publish it first.</source>
        <translation>这个月还没有发布。打印的是已经告诉大家的值班表，请先发布。</translation>
    </message>
    <message>
        <source>You do not stand on this roster, so there are no shifts of yours.</source>
        <translation>您不在这份值班表上，没有您的班。</translation>
    </message>
    <message>
        <source>Read in a roster</source>
        <translation>读入值班表</translation>
    </message>
    <message>
        <source>Save the roster</source>
        <translation>保存值班表</translation>
    </message>
    <message>
        <source>Another month is shown now. Nothing was written: ask again.</source>
        <translation>现在显示的是另一个月。什么都没有写，请再点一次。</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
    <message>
        <source>The roster was not saved: the file cannot be written there. Choose another place.</source>
        <translation>值班表没有保存：那里写不了文件，请换一个位置。</translation>
    </message>
    <message>
        <source>The roster was not saved: it cannot be laid out (%1).</source>
        <translation>值班表没有保存：排不出版面（%1）。</translation>
    </message>
    <message>
        <source>Print the roster</source>
        <translation>打印值班表</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>已打印</translation>
    </message>
    <message>
        <source>The roster was not printed: the printer did not take it. Look at the printer and print again.</source>
        <translation>值班表没有打印：打印机没有接收。请检查打印机后再打印。</translation>
    </message>
    <message>
        <source>%1 cannot be read. Nothing was taken in.</source>
        <translation>%1 读不了。什么都没有读入。</translation>
    </message>
    <message>
        <source>%1 cannot be used as a roster: %2. Nothing was taken in.</source>
        <translation>%1 不能当值班表用：%2。什么都没有读入。</translation>
    </message>
    <message>
        <source>%1 names no shift. Nothing was taken in.</source>
        <translation>%1 里没有班次。什么都没有读入。</translation>
    </message>
    <message>
        <source>Tables and calendars (*.xlsx *.csv *.ics)</source>
        <translation>表格与日历 (*.xlsx *.csv *.ics)</translation>
    </message>
</context>
<context>
    <name>redoubt::console::RosterReading</name>
    <message>
        <source>Row %1: </source>
        <translation>第 %1 行：</translation>
    </message>
    <message>
        <source>no post is called %1</source>
        <translation>没有叫“%1”的岗位</translation>
    </message>
    <message>
        <source>nobody of the plan is called %1</source>
        <translation>计划里没有叫“%1”的人</translation>
    </message>
    <message>
        <source>more than one person is called %1</source>
        <translation>叫“%1”的不止一人</translation>
    </message>
    <message>
        <source>more people for %1 than a shift takes</source>
        <translation>“%1”的人数超过一个班的上限</translation>
    </message>
    <message>
        <source>%1 is not stood on that day</source>
        <translation>这一天没有“%1”的班</translation>
    </message>
    <message>
        <source>%1 has several shifts on that day, which a table by days does not tell apart</source>
        <translation>“%1”这一天有几个班，按天的表分不开</translation>
    </message>
    <message>
        <source>%1 is over, and others stood it</source>
        <translation>“%1”的班已结束，站班的是别人</translation>
    </message>
    <message>
        <source>fewer names for %1 than on most days</source>
        <translation>“%1”的人比多数日子少</translation>
    </message>
    <message>
        <source>“%1” is another day&apos;s weekday; the date is believed</source>
        <translation>“%1”与日期不符，以日期为准</translation>
    </message>
    <message>
        <source>no day, passed over: %1</source>
        <translation>不是日期，跳过：%1</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>空缺</translation>
    </message>
    <message>
        <source>%1 %2: %3 → %4</source>
        <translation>%1 %2：%3 → %4</translation>
    </message>
    <message>
        <source>Entry %1: </source>
        <translation>第 %1 项：</translation>
    </message>
    <message>
        <source>%1 begins or ends at another time by the roster</source>
        <translation>%1起止时间与值班表不一致</translation>
    </message>
    <message>
        <source>no shift, passed over: %1</source>
        <translation>不是班，跳过：%1</translation>
    </message>
</context>
<context>
    <name>redoubt::console::RosterSentences</name>
    <message>
        <source>The roster has changed since it was shown. Nothing was published: look at it once more.</source>
        <translation>您看过之后值班表又有变化。没有发布，请再看一遍。</translation>
    </message>
    <message>
        <source>The roster has changed under this swap, so that it no longer holds. Ask for a new one.</source>
        <translation>值班表已变，这次换班不再成立。请重新申请。</translation>
    </message>
    <message>
        <source>The holidays of a year that the plan needs are not published yet. Nothing was changed.</source>
        <translation>方案要用到的年份，放假安排还未公布。什么都没有改。</translation>
    </message>
    <message>
        <source>That shift or person is no longer in the roster. Nothing was changed.</source>
        <translation>值班表上已没有这个班或这个人。什么都没有改。</translation>
    </message>
    <message>
        <source>This is another person&apos;s to say. Nothing was changed.</source>
        <translation>这要由别人来说。什么都没有改。</translation>
    </message>
    <message>
        <source>A reason is needed. Nothing was changed.</source>
        <translation>需要写明理由。什么都没有改。</translation>
    </message>
    <message>
        <source>That is more than a roster takes (%1). Nothing was changed.</source>
        <translation>超出了值班表的容量（%1）。什么都没有改。</translation>
    </message>
    <message>
        <source>Nothing is otherwise than it was published.</source>
        <translation>与已发布的没有不同。</translation>
    </message>
    <message>
        <source>This shift cannot be swapped now: it has begun, another swap of it waits, or it is theirs already.</source>
        <translation>这个班现在不能换：已经开始，或另有换班待定，或本来就是对方的。</translation>
    </message>
    <message>
        <source>This swap has been answered, refused or withdrawn already.</source>
        <translation>这次换班已经有了答复，或已被拒绝、撤回。</translation>
    </message>
    <message>
        <source>Somebody stands this shift by now, or it is over. Nothing was changed.</source>
        <translation>这个班已有人值，或已结束。什么都没有改。</translation>
    </message>
    <message>
        <source>The plan would not hold together: %1. Nothing was changed.</source>
        <translation>方案不能成立：%1。什么都没有改。</translation>
    </message>
    <message>
        <source>It could not be done: %1. Nothing was changed.</source>
        <translation>没能做成：%1。什么都没有改。</translation>
    </message>
    <message>
        <source>The roster has changed since the file was read. Nothing was taken in: read it in once more.</source>
        <translation>读文件以后值班表有变化。什么都没有读入，请重新读一次。</translation>
    </message>
    <message>
        <source>A shift is over by now, or nothing is otherwise any more. Nothing was taken in: read the file in once more.</source>
        <translation>有的班已经结束，或已经没有不同。什么都没有读入，请重新读一次。</translation>
    </message>
</context>
<context>
    <name>redoubt::console::RosterSwaps</name>
    <message>
        <source>This program cannot read the plan of the roster; a newer one can. Nothing was changed.</source>
        <translation>值班方案是新版程序写的，本程序读不了；什么都没有改。</translation>
    </message>
    <message>
        <source>Only a published shift to come can be swapped. Publish the month first.</source>
        <translation>只有已发布、还没开始的班才能换。请先发布值班表。</translation>
    </message>
    <message>
        <source>It holds once who is asked has consented and a leader or planner has approved.</source>
        <translation>对方同意、带班领导或排班员批准后生效。</translation>
    </message>
    <message>
        <source>It holds once who is asked has consented.</source>
        <translation>对方同意后生效。</translation>
    </message>
    <message>
        <source>It holds once a leader or planner has approved.</source>
        <translation>带班领导或排班员批准后生效。</translation>
    </message>
    <message>
        <source>It holds at once.</source>
        <translation>立即生效。</translation>
    </message>
    <message>
        <source>the roster has no such shift any more</source>
        <translation>值班表上已没有这个班</translation>
    </message>
    <message>
        <source>it cannot be looked at: %1</source>
        <translation>无法核对：%1</translation>
    </message>
    <message>
        <source>swap with %1</source>
        <translation>与 %1 换班</translation>
    </message>
    <message>
        <source>The swap is asked for</source>
        <translation>换班申请已提出</translation>
    </message>
    <message>
        <source>Consented</source>
        <translation>已同意</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Refuse the swap</source>
        <translation>拒绝换班</translation>
    </message>
    <message>
        <source>Whoever stands the shift now goes on standing it.</source>
        <translation>现在由谁值的班，仍由谁值。</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Approve for somebody without an account</source>
        <translation>替没有账号的人员批准</translation>
    </message>
    <message>
        <source>You say that they have consented, and how.</source>
        <translation>由您说明对方已同意，以及如何得知。</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已批准</translation>
    </message>
</context>
<context>
    <name>redoubt::console::RosterTab</name>
    <message>
        <source>Roster</source>
        <translation>值班表</translation>
    </message>
    <message>
        <source>by day and week</source>
        <translation>按天、按周移动</translation>
    </message>
    <message>
        <source>the next post of the day</source>
        <translation>当天的下一个岗位</translation>
    </message>
    <message>
        <source>swap the shift, or find a stand-in</source>
        <translation>换班或找人替班</translation>
    </message>
    <message>
        <source>try a leave</source>
        <translation>试算请假</translation>
    </message>
    <message>
        <source>the month before, the next month</source>
        <translation>上个月、下个月</translation>
    </message>
</context>
<context>
    <name>redoubt::console::RosterTrials</name>
    <message>
        <source>nobody</source>
        <translation>无人</translation>
    </message>
    <message numerus="yes">
        <source>, and %n more</source>
        <translation>
            <numerusform>，另 %n 班</numerusform>
        </translation>
    </message>
    <message>
        <source>no new gap</source>
        <translation>不新增缺班</translation>
    </message>
    <message numerus="yes">
        <source>%n new gap(s)</source>
        <translation>
            <numerusform>新增缺班 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Trial: %1 is away %2; %3, fairness %4 → %5, %6</source>
        <extracomment>%1 who, %2 days, %3 shifts, %4 and %5 fairness before and after, %6 gaps</extracomment>
        <translation>试算：%1 请假 %2，%3，公平性 %4 → %5，%6</translation>
    </message>
    <message numerus="yes">
        <source>%n shift(s) change</source>
        <translation>
            <numerusform>影响 %n 班</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has to stand otherwise.</source>
        <translation>谁的班都不用动。</translation>
    </message>
    <message>
        <source>The leave is in the draft; publish the month to tell people</source>
        <translation>请假已记入草稿；发布值班表后大家才知道</translation>
    </message>
</context>
<context>
    <name>redoubt::console::SavedSearchDesk</name>
    <message>
        <source>A search of that name is kept already. Give this one another name.</source>
        <translation>已有一个这样命名的搜索。请另取一个名字。</translation>
    </message>
    <message numerus="yes">
        <source>%n searches are kept, which is as many as there can be. Remove one first.</source>
        <translation>
            <numerusform>已存了 %n 个搜索，不能再多。请先删去一个。</numerusform>
        </translation>
    </message>
    <message>
        <source>These words are too long to be kept. Look for fewer.</source>
        <translation>这些词太长，存不下。请少搜几个词。</translation>
    </message>
    <message>
        <source>That search is not kept any more.</source>
        <translation>那个搜索已经不在了。</translation>
    </message>
    <message>
        <source>This name cannot be shown: it is empty, or a character in it is not seen.</source>
        <translation>这个名字显示不出来：是空的，或者含有看不见的字符。</translation>
    </message>
    <message>
        <source>What is kept here is still being read. Try again in a moment.</source>
        <translation>存下的搜索还在读取。请稍后再试。</translation>
    </message>
    <message>
        <source>The searches that are kept here cannot be read by this version. They were left as they are, and nothing was kept over them.</source>
        <translation>本机存下的搜索，这个版本读不出。它们原样留着，没有被覆盖。</translation>
    </message>
</context>
<context>
    <name>redoubt::console::SearchArea</name>
    <message>
        <source>Search in all records</source>
        <translation>在所有记录里搜索</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下</translation>
    </message>
    <message>
        <source>the hit before, the next hit</source>
        <translation>上一条、下一条</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>open it</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>one kind alone; Alt+0 all</source>
        <translation>只看一类；Alt+0 全部</translation>
    </message>
    <message>
        <source>change the words</source>
        <translation>改词</translation>
    </message>
    <message>
        <source>back to where one was</source>
        <translation>回到刚才那页</translation>
    </message>
    <message>
        <source>action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>It has no page of its own; what it says stands here.</source>
        <translation>这条记录没有自己的页面，内容都在这里。</translation>
    </message>
    <message>
        <source>to the preview</source>
        <translation>转到预览</translation>
    </message>
    <message>
        <source>the next passage</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>keep this search</source>
        <translation>存下这个搜索</translation>
    </message>
    <message>
        <source>The reference was copied</source>
        <translation>引用已复制</translation>
    </message>
    <message>
        <source>There is nothing to keep: type a word first.</source>
        <translation>还没有可存的：请先写一个词。</translation>
    </message>
    <message>
        <source>not narrowed</source>
        <translation>未收窄</translation>
    </message>
    <message>
        <source>Keep this search</source>
        <translation>存下这个搜索</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>存下</translation>
    </message>
    <message>
        <source>“%1” is kept</source>
        <translation>“%1”已存下</translation>
    </message>
    <message>
        <source>Rename this search</source>
        <translation>给这个搜索改名</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>“%1” is no longer kept</source>
        <translation>“%1”已删去</translation>
    </message>
</context>
<context>
    <name>redoubt::console::SearchDesk</name>
    <message>
        <source>Own unit</source>
        <translation>本单位</translation>
    </message>
</context>
<context>
    <name>redoubt::console::SearchExport</name>
    <message>
        <source>Nothing is looked for, so there is nothing to export.</source>
        <translation>没有在搜什么，也就没有可导出的。</translation>
    </message>
    <message>
        <source>Save what was found</source>
        <translation>保存搜索结果</translation>
    </message>
    <message>
        <source>Search results %1</source>
        <translation>搜索结果 %1</translation>
    </message>
    <message>
        <source>Nothing is found any more, so nothing was written.</source>
        <translation>已经搜不到了，没有写文件。</translation>
    </message>
    <message>
        <source>%1 hits saved as %2</source>
        <translation>%1 条结果已存为 %2</translation>
    </message>
    <message>
        <source>%1 hits are more than a table (xlsx) takes. Nothing was written: narrow the search, or export plain rows (csv).</source>
        <translation>%1 条结果，表格（xlsx）放不下。没有写文件：请收窄搜索，或导出为 csv。</translation>
    </message>
    <message>
        <source>%1 was not written: there is no room, or the place takes no file. What stood there is as it was. Choose another place.</source>
        <translation>%1 没有写成：那里空间不够，或者不能写文件。原来在那里的没有动。请另选一处。</translation>
    </message>
</context>
<context>
    <name>redoubt::console::SearchWords</name>
    <message>
        <source>Of no unit</source>
        <translation>不属于哪个单位</translation>
    </message>
    <message>
        <source>a unit not known here</source>
        <translation>本机不认识的单位</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>今日 %1</translation>
    </message>
    <message>
        <source>All I may see</source>
        <translation>我能看的</translation>
    </message>
    <message>
        <source>spelled otherwise</source>
        <translation>写法不同</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>The seven days before</source>
        <translation>前 7 天</translation>
    </message>
    <message>
        <source>Earlier this year</source>
        <translation>今年更早</translation>
    </message>
    <message>
        <source>Before this year</source>
        <translation>往年</translation>
    </message>
    <message>
        <source>As it was typed</source>
        <translation>照原样</translation>
    </message>
    <message>
        <source>Spelled otherwise</source>
        <translation>写法不同</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s): a seal that does not open</source>
        <translation>
            <numerusform>%n 处封装打不开</numerusform>
        </translation>
    </message>
    <message>
        <source>The key has not come, or the row was altered. The diagnostics in the outbox say which.</source>
        <translation>密钥还没到，或者被改过。待发箱里的诊断写明是哪些。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot be read</source>
        <translation>
            <numerusform>%n 行读不出</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was deleted. The diagnostics in the outbox say which.</source>
        <translation>什么都没有删。待发箱里的诊断写明是哪些。</translation>
    </message>
    <message>
        <source>%1 changes not fetched yet</source>
        <translation>%1 条没取回</translation>
    </message>
    <message numerus="yes">
        <source>They lie on the server, in %n stream(s), and come with the next sync.</source>
        <translation>
            <numerusform>在服务器上，分在 %n 个流里，下次同步就来。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stream(s) stopped</source>
        <translation>
            <numerusform>%n 个流停了</numerusform>
        </translation>
    </message>
    <message>
        <source>What came to them since is not here. The administrator sees to it.</source>
        <translation>此后写到那里的不在本机。请管理员处理。</translation>
    </message>
    <message>
        <source>“%1”, in which this search looked, is no longer on this console: everything that you may see is searched.</source>
        <translation>这个搜索原来在“%1”里找，它已不在本机：现在找的是您能看的全部。</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) were too many or too long and are not looked for; the first sixteen are.</source>
        <translation>
            <numerusform>有 %n 个词太多或太长，没有搜；最多搜前十六个。</numerusform>
        </translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>记于</translation>
    </message>
    <message>
        <source>By</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Looked for</source>
        <translation>搜的词</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Narrowed to</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>not narrowed</source>
        <translation>未收窄</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>搜到</translation>
    </message>
    <message>
        <source>%1 of %2 records that were searched</source>
        <translation>%1 条，共查过 %2 条记录</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>what was still being read</source>
        <translation>还没读完的</translation>
    </message>
    <message>
        <source>contents of files</source>
        <translation>文件的内容</translation>
    </message>
    <message>
        <source>what was never fetched to this console</source>
        <translation>从未取回本机的</translation>
    </message>
    <message>
        <source>Not searched</source>
        <translation>没有查的</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>命中处</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录编号</translation>
    </message>
</context>
<context>
    <name>redoubt::console::Sentences</name>
    <message>
        <source>Not saved: the disk is full. What you typed is still here; make room and save again.</source>
        <translation>没有保存：磁盘已满。填写的内容还在；腾出空间后再保存。</translation>
    </message>
    <message>
        <source>Not saved: the local data is damaged. Sign out and in again; the damaged file is put aside and what was not sent is kept.</source>
        <translation>没有保存：本机资料损坏。请退出后重新登录，损坏的文件会另存，没送出的内容会保住。</translation>
    </message>
    <message>
        <source>Not saved: give a reason first.</source>
        <translation>没有保存：请先写理由。</translation>
    </message>
    <message>
        <source>Not saved: the state has changed meanwhile. The page shows it as it is now; look again and decide.</source>
        <translation>没有保存：情况刚有变化，页面已是最新的；请看过再决定。</translation>
    </message>
    <message>
        <source>Not saved: your role does not allow it here.</source>
        <translation>没有保存：您在这里的身份不能这样做。</translation>
    </message>
    <message>
        <source>Not saved: what it refers to is not here any more.</source>
        <translation>没有保存：它引用的内容已经不在了。</translation>
    </message>
    <message>
        <source>Not saved: something is missing or out of range. Check the fields and save again.</source>
        <translation>没有保存：有缺项或超出范围。请检查各栏后再保存。</translation>
    </message>
    <message>
        <source>Not saved: nobody is signed in.</source>
        <translation>没有保存：还没有登录。</translation>
    </message>
    <message>
        <source>Not saved: the local data could not be written (%1). What you typed is still here; try again.</source>
        <translation>没有保存：本机资料写不进去（%1）。填写的内容还在，请再试。</translation>
    </message>
    <message>
        <source>Not saved: this profile can no longer sign changes. Its chain was closed by the server, or lost with damaged data. What was written before is kept; ask the administrator for an enrolment file and start Redoubt with a new profile (--profile NAME).</source>
        <translation>没有保存：这份资料不能再签署变更，它的签名链已被服务器关闭，或随损坏的数据丢失。此前写下的都保留着；请向管理员要登记文件，用新的资料启动（--profile 名字）。</translation>
    </message>
    <message numerus="yes">
        <source>%n unsent change(s) were saved into the new one; everything else is fetched again.</source>
        <translation>
            <numerusform>%n 条没送出的变更已移入新资料，其余会重新取回。</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes that cannot be sent any more, kept in quarantine: %1.</source>
        <translation>已不能送出、保留在隔离区的变更：%1 条。</translation>
    </message>
    <message>
        <source>Rows that could not be read, still in the file that was put aside: %1.</source>
        <translation>读不出、仍在移开的文件里的记录：%1 条。</translation>
    </message>
    <message>
        <source>The local data was damaged, and with it the ends of the chains by which this console signs its changes. To go on would contradict what it sent before, so this profile can only be read.</source>
        <translation>本机数据损坏，本终端签署变更用的签名链末端也一并丢失。继续写会与此前送出的内容相矛盾，因此这份资料只能查看。</translation>
    </message>
    <message>
        <source>What had not been sent is kept in quarantine, to be copied from.</source>
        <translation>未送出的内容保留在隔离区，可从那里抄录。</translation>
    </message>
    <message>
        <source>Ask the administrator for an enrolment file, and start Redoubt with a new profile (--profile NAME).</source>
        <translation>请向管理员要登记文件，用新的资料启动（--profile 名字）。</translation>
    </message>
    <message>
        <source>The address or the certificate kept at enrolment cannot be used (%1). What you do is kept here, but not sent. Tell the administrator; to work with the server meanwhile, start Redoubt with a new profile (--profile NAME) and a new enrolment file.</source>
        <translation>登记时保存的地址或证书无法使用（%1）。您所做的都保存在本机，但不会送出。请告知管理员；其间如需与服务器一起工作，请用新的资料（--profile 名字）和新的登记文件启动。</translation>
    </message>
    <message>
        <source>Not saved: this name, or one that looks like it, is taken already. Choose another.</source>
        <translation>没有保存：这个名称（或看上去与它相同的名称）已被使用。请换一个。</translation>
    </message>
    <message>
        <source>Not saved: it is too long, or the record is full. Shorten the text, put it into an attachment, or go on in a new record.</source>
        <translation>没有保存：内容太长，或这条记录已满。请缩短，改放附件，或另建一条记录。</translation>
    </message>
    <message>
        <source>These were kept: the damaged file (%1), unsent changes in quarantine (%2), drafts (%3).</source>
        <translation>已保留：损坏的文件（%1）、隔离区里未送出的变更（%2 条）、草稿（%3 份）。</translation>
    </message>
    <message>
        <source>These were kept: changes in quarantine (%1), drafts (%2).</source>
        <translation>已保留：隔离区中的变更（%1 条）、草稿（%2 份）。</translation>
    </message>
    <message>
        <source>Not saved: “%1” is missing, out of range, or holds a character that cannot be seen. Mend it and save again.</source>
        <translation>没有保存：“%1”缺失、超出范围，或含有看不见的字符。请改正后再保存。</translation>
    </message>
</context>
<context>
    <name>redoubt::console::SettingsArea</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Colours as the system has them</source>
        <translation>颜色跟随系统</translation>
    </message>
    <message>
        <source>Large type</source>
        <translation>大字模式</translation>
    </message>
    <message>
        <source>Normal type</source>
        <translation>普通字号</translation>
    </message>
    <message>
        <source>%1, pinned at enrolment</source>
        <translation>%1，登记时已固定</translation>
    </message>
    <message>
        <source>Licence: GPL-3.0-or-later</source>
        <translation>许可证：GPL-3.0-or-later</translation>
    </message>
</context>
<context>
    <name>redoubt::console::ShiftController</name>
    <message>
        <source>Begun on</source>
        <translation>已开始处置</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已拒接</translation>
    </message>
    <message>
        <source>You are on duty</source>
        <translation>您已当班</translation>
    </message>
    <message>
        <source>%1 is open</source>
        <translation>“%1”已登记</translation>
    </message>
    <message>
        <source>Prepared for handover</source>
        <translation>交接单已备好</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已签署</translation>
    </message>
    <message>
        <source>Duty has passed to %1</source>
        <translation>值守已交给 %1</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <extracomment>who signs, and on whose behalf</extracomment>
        <translation>%1 代 %2</translation>
    </message>
    <message>
        <source>The order of handing over is published</source>
        <translation>交接规矩已发布</translation>
    </message>
    <message>
        <source>Handovers are held</source>
        <translation>已暂停交接</translation>
    </message>
    <message>
        <source>The hold is lifted</source>
        <translation>已恢复交接</translation>
    </message>
    <message>
        <source>The leader consents</source>
        <translation>带班领导已同意</translation>
    </message>
    <message>
        <source>Begun on: %1</source>
        <extracomment>a line of the shift&apos;s log: somebody has begun on an open matter, %1 is its title</extracomment>
        <translation>已响应：%1</translation>
    </message>
    <message>
        <source>Closed: %1. %2</source>
        <extracomment>a line of the shift&apos;s log: an open matter is closed, %1 is its title, %2 how</extracomment>
        <translation>已了结：%1。%2</translation>
    </message>
    <message>
        <source>The shift of %1</source>
        <translation>%1 的班次</translation>
    </message>
    <message>
        <source>Opened: %1</source>
        <extracomment>a line of the shift&apos;s log: somebody has opened a matter, %1 is its title</extracomment>
        <translation>立事项：%1</translation>
    </message>
</context>
<context>
    <name>redoubt::console::ShiftTab</name>
    <message>
        <source>Shift and handover</source>
        <translation>当班与交接</translation>
    </message>
    <message>
        <source>To be answered: %1</source>
        <translation>待响应：%1</translation>
    </message>
    <message>
        <source>To be closed: %1</source>
        <translation>待办结：%1</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>交班</translation>
    </message>
    <message numerus="yes">
        <source>To be read back before you take over: %n</source>
        <translation>
            <numerusform>接班前待您复述 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Escalated to you: relief is late</source>
        <translation>已升级给您：接班迟了</translation>
    </message>
    <message>
        <source>Escalated to you: %1</source>
        <translation>已升级给您：%1</translation>
    </message>
    <message>
        <source>Shift log, %1</source>
        <translation>值班日志，%1</translation>
    </message>
    <message>
        <source>You keep no register of incidents here.</source>
        <translation>您在这里不维护事件登记簿。</translation>
    </message>
</context>
<context>
    <name>redoubt::console::ShiftTemplates</name>
    <message>
        <source>%1, version %2</source>
        <translation>%1，第 %2 版</translation>
    </message>
    <message>
        <source>%1, version %2, published by %3</source>
        <translation>%1，第 %2 版，%3发布</translation>
    </message>
    <message>
        <source>%1; it is not what was published</source>
        <translation>%1；与发布的内容不一致</translation>
    </message>
    <message>
        <source>The next shift begins with %1, version %2</source>
        <translation>下一班使用：%1，第 %2 版</translation>
    </message>
</context>
<context>
    <name>redoubt::console::ShiftWatch</name>
    <message>
        <source>Duty officer</source>
        <translation>值班员</translation>
    </message>
</context>
<context>
    <name>redoubt::console::SignInController</name>
    <message>
        <source>Signing in</source>
        <translation>正在登录</translation>
    </message>
    <message>
        <source>Unlocking</source>
        <translation>正在解锁</translation>
    </message>
</context>
<context>
    <name>redoubt::console::StandingsController</name>
    <message>
        <source>Board released</source>
        <translation>排名已解冻</translation>
    </message>
    <message>
        <source>Board frozen</source>
        <translation>排名已冻结</translation>
    </message>
    <message>
        <source>Board published to everyone in the exercise</source>
        <translation>排名已向全体参演人员公布</translation>
    </message>
</context>
<context>
    <name>redoubt::console::SyncArea</name>
    <message>
        <source>Outbox and conflicts</source>
        <translation>发件箱与冲突</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>发件箱</translation>
    </message>
    <message>
        <source>page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation>隔离区</translation>
    </message>
</context>
<context>
    <name>redoubt::console::SyncController</name>
    <message>
        <source>Settled; the other value stays in the record&apos;s history</source>
        <translation>已处理，没选的值留在记录里</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>redoubt::console::TemplateController</name>
    <message>
        <source>%1 has no broadcast yet, so it publishes nothing. An administrator opens it; templates of the units above are read all the same.</source>
        <translation>%1还没有下发流，不能发布。由系统管理员开通；上级的模板照常可读。</translation>
    </message>
    <message>
        <source>You read these templates. Duty leaders and keepers of content of %1 publish them.</source>
        <translation>这里的模板只读。由%1的带班领导和内容管理员发布。</translation>
    </message>
    <message>
        <source>After “%1”, version %2, of %3</source>
        <translation>据%3“%1”第 %2 版改写</translation>
    </message>
    <message>
        <source>%1 is published and holds from %2</source>
        <translation>%1 已发布，%2 起施行</translation>
    </message>
    <message>
        <source>Withdraw “%1”?</source>
        <translation>停用“%1”？</translation>
    </message>
    <message>
        <source>From tomorrow on nothing of it holds for any unit. What was begun with it goes on; its versions can be read as before.</source>
        <translation>自明日起对各单位不再有效。已按它开始的照常进行，各版仍可查看。</translation>
    </message>
    <message>
        <source>Why it is withdrawn</source>
        <translation>停用原因</translation>
    </message>
    <message>
        <source>Say why</source>
        <translation>请写明原因</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>%1 is withdrawn from tomorrow on</source>
        <translation>%1 自明日起停用</translation>
    </message>
    <message>
        <source>The next shift begins with %1</source>
        <translation>下一班使用：%1</translation>
    </message>
    <message>
        <source>Import templates</source>
        <translation>导入模板</translation>
    </message>
    <message>
        <source>Packs of templates (*.json)</source>
        <translation>模板数据包 (*.json)</translation>
    </message>
    <message numerus="yes">
        <source>%n template(s) published</source>
        <translation>
            <numerusform>已发布 %n 个模板</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the template</source>
        <translation>导出模板</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>已导出到 %1</translation>
    </message>
    <message>
        <source>The template was not exported: the file cannot be written there. Choose another place.</source>
        <translation>模板没有导出：那里不能写文件。请另选位置。</translation>
    </message>
    <message>
        <source>Templates of %1</source>
        <translation>%1模板</translation>
    </message>
    <message>
        <source>Nothing holds here today, so there is nothing to export.</source>
        <translation>今天没有生效的模板，没有可导出的。</translation>
    </message>
    <message>
        <source>What holds here is more than one pack takes. Nothing was exported: export the templates one by one.</source>
        <translation>生效的模板超出一个文件的上限。没有导出：请逐个导出。</translation>
    </message>
    <message>
        <source>Export all templates that hold today</source>
        <translation>导出今天生效的全部模板</translation>
    </message>
</context>
<context>
    <name>redoubt::console::TemplateSentences</name>
    <message>
        <source>Nothing was published: another version has come meanwhile, or nothing of it differs. Look at what holds now and write it anew.</source>
        <translation>没有发布：其间已有新版本，或内容没有变化。请看现行版本后重写。</translation>
    </message>
    <message>
        <source>Say why in a few words. Nothing was published.</source>
        <translation>请简要写明原因。没有发布。</translation>
    </message>
    <message>
        <source>It does not hold together: %1. Nothing was published.</source>
        <translation>内容不成立：%1。没有发布。</translation>
    </message>
    <message>
        <source>It is not here any more. Nothing was published.</source>
        <translation>它已不在这里。没有发布。</translation>
    </message>
    <message>
        <source>The file is larger than a pack of templates may be (512 KiB). Nothing was imported.</source>
        <translation>文件超过模板数据包的上限（512 KiB）。什么也没有导入。</translation>
    </message>
    <message>
        <source>The file was made by a later version of the program (%1). Nothing was imported; update this console first.</source>
        <translation>文件由更新版本的程序生成（%1）。什么也没有导入；请先升级本终端。</translation>
    </message>
    <message>
        <source>The file cannot be read. Nothing was imported.</source>
        <translation>文件读不出。什么也没有导入。</translation>
    </message>
    <message>
        <source>The file is no pack of templates, or a template in it does not hold: %1. Nothing was imported.</source>
        <translation>文件不是模板数据包，或其中有模板不成立：%1。什么也没有导入。</translation>
    </message>
    <message>
        <source>This step is required: say in the note why it is left out.</source>
        <translation>此步必做：请在备注里写明为何不做。</translation>
    </message>
    <message>
        <source>Somebody was faster: it is as the list says now.</source>
        <translation>已有人先做了：以列表现在所示为准。</translation>
    </message>
    <message>
        <source>The matter is not here, or no shift is stood. Nothing was written.</source>
        <translation>事项不在这里，或当前无人当班。没有写入。</translation>
    </message>
</context>
<context>
    <name>redoubt::console::TemplateTab</name>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>新建模板</translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation>全部导出…</translation>
    </message>
</context>
<context>
    <name>redoubt::console::Workbench</name>
    <message>
        <source>Sign in again to sync</source>
        <translation>请重新登录后同步</translation>
    </message>
    <message>
        <source>The server no longer accepts this session. Everything you do is kept here and sent after the next sign-in.</source>
        <translation>服务器不再接受这次登录。之后做的都存在本机，下次登录后送出。</translation>
    </message>
    <message>
        <source>Something needs the administrator&apos;s eyes</source>
        <translation>有情况需要管理员查看</translation>
    </message>
    <message>
        <source>A stream was stopped or local data could not be read. Nothing was deleted. Open the outbox and copy the diagnostics.</source>
        <translation>有数据流停住，或本机资料读不出。没有删除任何内容。请到发件箱复制诊断信息。</translation>
    </message>
    <message>
        <source>The local data was damaged and has been put aside</source>
        <translation>本机资料损坏，已另存</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Choose your own password first</source>
        <translation>请先换成自己的口令</translation>
    </message>
    <message>
        <source>The server gives this account nothing before its first password has been changed.</source>
        <translation>首次口令更换之前，服务器不会给这个账号任何资料。</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>口令已更换</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>No connection to the server can be made</source>
        <translation>无法与服务器建立连接</translation>
    </message>
    <message>
        <source>Nothing new can be saved in this profile</source>
        <translation>这份资料里不能再保存新内容</translation>
    </message>
    <message>
        <source>See the record</source>
        <translation>看记录</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>redoubt::console::XrayWords</name>
    <message>
        <source>text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>header</source>
        <translation>页眉</translation>
    </message>
    <message>
        <source>footer</source>
        <translation>页脚</translation>
    </message>
    <message>
        <source>footnote</source>
        <translation>脚注</translation>
    </message>
    <message>
        <source>text box</source>
        <translation>文本框</translation>
    </message>
    <message>
        <source>table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>content control</source>
        <translation>内容控件</translation>
    </message>
    <message>
        <source>paragraph %1</source>
        <translation>第 %1 段</translation>
    </message>
    <message>
        <source>Braces, a repeat or a condition without its end</source>
        <translation>花括号、重复或条件没有结束</translation>
    </message>
    <message>
        <source>An end without its beginning</source>
        <translation>有结束，没有开始</translation>
    </message>
    <message>
        <source>It ends in another order, table or text box than it was begun</source>
        <translation>结束的次序、表格或文本框与开始处不同</translation>
    </message>
    <message>
        <source>It goes over several paragraphs: words beside it would be lost or said again</source>
        <translation>它跨越几段：同段的其他文字会丢失或重复，请另起一段</translation>
    </message>
    <message>
        <source>Between braces stands what is no name</source>
        <translation>花括号里不是字段名</translation>
    </message>
    <message>
        <source>There is no such name</source>
        <translation>没有这个字段</translation>
    </message>
    <message>
        <source>There is no such name. Is %1 meant?</source>
        <translation>没有这个字段，是否指 %1？</translation>
    </message>
    <message>
        <source>It must be there, and is not: without it the parts of the report are lost</source>
        <translation>必须有而没有：缺了它，报告正文各部分就不会出现</translation>
    </message>
    <message>
        <source>Tracked changes: take them over or back first</source>
        <translation>有修订标记：请先接受或拒绝</translation>
    </message>
    <message>
        <source>A program within: save it without macros</source>
        <translation>含有宏：请另存为不含宏的文件</translation>
    </message>
    <message>
        <source>It fetches something from elsewhere</source>
        <translation>会从外部取内容</translation>
    </message>
    <message>
        <source>%1 names = %2 known + %3 unknown</source>
        <translation>%1 个字段 = 认识 %2 + 不认识 %3</translation>
    </message>
    <message numerus="yes">
        <source>(cut into %n pieces, joined)</source>
        <translation>
            <numerusform>（原文件里切成 %n 段，已拼回）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::models::AnswerModel</name>
    <message>
        <source>Not delivered</source>
        <translation>未送达</translation>
    </message>
    <message>
        <source>Not acknowledged</source>
        <translation>未签收</translation>
    </message>
    <message>
        <source>No feedback</source>
        <translation>未反馈</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>已排查</translation>
    </message>
    <message>
        <source>Handled</source>
        <translation>已处置</translation>
    </message>
    <message>
        <source>No such system</source>
        <translation>无此系统</translation>
    </message>
</context>
<context>
    <name>redoubt::models::CapReviewModel</name>
    <message>
        <source>all classes together</source>
        <translation>各类合计</translation>
    </message>
    <message>
        <source>%1: at most %2, given %3, over by %4</source>
        <translation>%1：封顶 %2，已给 %3，超出 %4</translation>
    </message>
    <message>
        <source>Award</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>裁判</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Under the cap</source>
        <translation>是否超出</translation>
    </message>
    <message>
        <source>over by %1</source>
        <translation>超出 %1</translation>
    </message>
    <message>
        <source>within it</source>
        <translation>未超出</translation>
    </message>
</context>
<context>
    <name>redoubt::models::CheckModel</name>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>测量值</translation>
    </message>
    <message>
        <source>Should be</source>
        <translation>应为</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>By, time</source>
        <translation>核查人 时间</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>未查</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>Out of range</source>
        <translation>超限</translation>
    </message>
    <message>
        <source>Not as it should be</source>
        <translation>未达</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>未能查</translation>
    </message>
    <message>
        <source>No evidence</source>
        <translation>缺证据</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <extracomment>of a section of the checklist: %1 of %2 items are done</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Waits for the server</source>
        <translation>等待服务器确认</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>a round of an item of the checklist: %1 the item, %2 its hour</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>未到时</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期未巡</translation>
    </message>
    <message>
        <source>Done after its hour</source>
        <translation>过了点才做</translation>
    </message>
    <message>
        <source>Written when the shift was over</source>
        <translation>交班后才写入</translation>
    </message>
</context>
<context>
    <name>redoubt::models::ClaimQueueModel</name>
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
    <message>
        <source>With the judges</source>
        <translation>裁判处理中</translation>
    </message>
    <message>
        <source>Returned: more is asked for</source>
        <translation>已退回，需要补充</translation>
    </message>
    <message>
        <source>With the judges, submitted again</source>
        <translation>再次提交，裁判处理中</translation>
    </message>
    <message>
        <source>Waiting, open to every judge</source>
        <translation>待裁定，裁判均可接手</translation>
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
        <source>Judges anonymous to the teams</source>
        <translation>裁判对各队匿名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>身份</translation>
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
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Technique</source>
        <translation>技术</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>交接单</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>People on duty</source>
        <translation>当班人员</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Followed by</source>
        <translation>跟踪人</translation>
    </message>
    <message>
        <source>Must be read back</source>
        <translation>须复述</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>提问</translation>
    </message>
    <message>
        <source>Respond by</source>
        <translation>响应时限</translation>
    </message>
    <message>
        <source>Responded</source>
        <translation>响应时间</translation>
    </message>
    <message>
        <source>Close by</source>
        <translation>办结时限</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>办结时间</translation>
    </message>
    <message>
        <source>Closed by</source>
        <translation>办结人</translation>
    </message>
    <message>
        <source>How it was closed</source>
        <translation>办结情况</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>第一天</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Kind of leave</source>
        <translation>请假类别</translation>
    </message>
    <message>
        <source>Whether the turn is made up for</source>
        <translation>是否补轮次</translation>
    </message>
    <message>
        <source>Guarantee period</source>
        <translation>重保时段</translation>
    </message>
    <message>
        <source>Who stands it</source>
        <translation>由谁值班</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>What the unit is</source>
        <translation>单位性质</translation>
    </message>
    <message>
        <source>Systems</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Rules of reporting</source>
        <translation>报告规定</translation>
    </message>
    <message>
        <source>People to call</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Where it came to notice</source>
        <translation>线索来源</translation>
    </message>
</context>
<context>
    <name>redoubt::models::DocumentModel</name>
    <message>
        <source>Not sent to the server yet</source>
        <translation>尚未送到服务器</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>经手人</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
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
    <message>
        <source>%1 % sent</source>
        <translation>已上传 %1 %</translation>
    </message>
    <message>
        <source>%1 % fetched</source>
        <translation>已取回 %1 %</translation>
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
        <translation>您在这里的身份：%1</translation>
    </message>
</context>
<context>
    <name>redoubt::models::IncidentListModel</name>
    <message>
        <source>%1 %2, %3</source>
        <translation>%1 %2，%3</translation>
    </message>
</context>
<context>
    <name>redoubt::models::LedgerModel</name>
    <message>
        <source>Reversal</source>
        <translation>冲销</translation>
    </message>
    <message>
        <source>Deduction</source>
        <translation>扣分</translation>
    </message>
    <message>
        <source>Award</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>%1 (reversed)</source>
        <translation>%1（已冲销）</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>队伍</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>裁判</translation>
    </message>
    <message>
        <source>Waits for the server</source>
        <translation>等服务器确认</translation>
    </message>
    <message>
        <source>Reversal without effect</source>
        <translation>冲销（无效）</translation>
    </message>
    <message>
        <source>Reversal without effect: %1</source>
        <translation>冲销（无效）：%1</translation>
    </message>
    <message>
        <source>Reversal: %1</source>
        <translation>冲销：%1</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
</context>
<context>
    <name>redoubt::models::MatterModel</name>
    <message>
        <source>%1, due at %2</source>
        <translation>%1，%2 到时限</translation>
    </message>
    <message>
        <source>followed by %1</source>
        <translation>由%1跟踪</translation>
    </message>
    <message>
        <source>Critical, and nothing was written of it in this shift: it must be read back.</source>
        <translation>重要，本班没有任何记录：必须复述核对。</translation>
    </message>
    <message>
        <source>Critical: it must be read back when duty is handed over.</source>
        <translation>重要：交接班时必须复述核对。</translation>
    </message>
    <message>
        <source>Waits for the server</source>
        <translation>等待服务器确认</translation>
    </message>
    <message>
        <source>the second officer</source>
        <translation>副班</translation>
    </message>
    <message>
        <source>the leader on duty</source>
        <translation>带班领导</translation>
    </message>
    <message>
        <source>the commander</source>
        <translation>指挥员</translation>
    </message>
    <message>
        <source>%1 was told at %2</source>
        <translation>%2 告知 %1</translation>
    </message>
    <message>
        <source>Nobody has taken it yet</source>
        <translation>还没有人接手</translation>
    </message>
    <message>
        <source>%1 took it at %2</source>
        <translation>%1 %2 接手</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%1: all %n step(s) marked</source>
        <translation>
            <numerusform>%1：%n 步均已记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>第 %1/%2 步：%3</translation>
    </message>
    <message>
        <source>Step %1 of %2, until %3: %4</source>
        <translation>第 %1/%2 步，%3 前：%4</translation>
    </message>
</context>
<context>
    <name>redoubt::models::MemberModel</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>队伍</translation>
    </message>
    <message>
        <source>Judge (anonymous)</source>
        <translation>裁判（匿名）</translation>
    </message>
</context>
<context>
    <name>redoubt::models::NumberModel</name>
    <message>
        <source>Not sent to the server yet</source>
        <translation>尚未送到服务器</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>去向</translation>
    </message>
    <message>
        <source>Report, or why not</source>
        <translation>报告或未用原因</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>经手人</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>redoubt::models::OfficeTemplateModel</name>
    <message>
        <source>Not sent to the server yet</source>
        <translation>尚未送到服务器</translation>
    </message>
    <message>
        <source>%1 (withdrawn)</source>
        <translation>%1（已停用）</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Published by</source>
        <translation>发布人</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
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
        <translation>人员</translation>
    </message>
    <message>
        <source>Team room</source>
        <translation>队伍空间</translation>
    </message>
    <message>
        <source>Name in a team&apos;s room</source>
        <translation>队伍空间中的姓名</translation>
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
    <message numerus="yes">
        <source>%n change(s) that leave together</source>
        <translation>
            <numerusform>%n 项变更，一起发送</numerusform>
        </translation>
    </message>
    <message>
        <source>Claim that is open</source>
        <translation>正在审阅的成果报告</translation>
    </message>
    <message>
        <source>Duty office</source>
        <translation>值班室</translation>
    </message>
    <message>
        <source>Broadcast</source>
        <translation>下发流</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>报送渠道</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>检查清单</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Log line</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Open matter</source>
        <translation>未了事项</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>交接单</translation>
    </message>
    <message>
        <source>Read-back</source>
        <translation>复述核对</translation>
    </message>
    <message>
        <source>Signature of a handover</source>
        <translation>交接签署</translation>
    </message>
    <message>
        <source>Refusal of a handover</source>
        <translation>拒接</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Schedule of zero reports</source>
        <translation>报送时刻</translation>
    </message>
    <message>
        <source>Zero report</source>
        <translation>零报告</translation>
    </message>
    <message>
        <source>Zero report sent back</source>
        <translation>退回零报告</translation>
    </message>
    <message>
        <source>Zero report accepted as verified</source>
        <translation>零报告核实认可</translation>
    </message>
    <message>
        <source>Call about a zero report</source>
        <translation>零报告电话</translation>
    </message>
    <message>
        <source>Reminder of a zero report</source>
        <translation>催报</translation>
    </message>
    <message>
        <source>Draft of a bulletin</source>
        <translation>通报草稿</translation>
    </message>
    <message>
        <source>Check of a bulletin</source>
        <translation>通报审核</translation>
    </message>
    <message>
        <source>Bulletin</source>
        <translation>预警通报</translation>
    </message>
    <message>
        <source>End of a bulletin</source>
        <translation>通报办结或撤回</translation>
    </message>
    <message>
        <source>Receipt of a bulletin</source>
        <translation>通报签收</translation>
    </message>
    <message>
        <source>Feedback on a bulletin</source>
        <translation>通报反馈</translation>
    </message>
    <message>
        <source>Reminder of a bulletin</source>
        <translation>通报催收</translation>
    </message>
    <message>
        <source>Liaison</source>
        <translation>联络员</translation>
    </message>
    <message>
        <source>Group of units</source>
        <translation>单位分组</translation>
    </message>
    <message>
        <source>Plan of the roster</source>
        <translation>值班方案</translation>
    </message>
    <message>
        <source>Published roster</source>
        <translation>值班表发布</translation>
    </message>
    <message>
        <source>Filled shift</source>
        <translation>补班</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>Guarantee period</source>
        <translation>重保时段</translation>
    </message>
    <message>
        <source>Swap of a shift</source>
        <translation>换班申请</translation>
    </message>
    <message>
        <source>Answer to a swap</source>
        <translation>换班答复</translation>
    </message>
    <message>
        <source>Decision on a swap</source>
        <translation>换班审批</translation>
    </message>
    <message>
        <source>Time limits and escalation</source>
        <translation>时限与升级</translation>
    </message>
    <message>
        <source>Somebody was told</source>
        <translation>升级告知</translation>
    </message>
    <message>
        <source>Escalation taken</source>
        <translation>升级接手</translation>
    </message>
    <message>
        <source>Order of handing over</source>
        <translation>交接规矩</translation>
    </message>
    <message>
        <source>Step of a handover</source>
        <translation>交接步骤</translation>
    </message>
    <message>
        <source>Leader&apos;s word for a handover</source>
        <translation>带班领导对交接的同意</translation>
    </message>
    <message>
        <source>Hold of handovers</source>
        <translation>暂停交接</translation>
    </message>
    <message>
        <source>End of a hold of handovers</source>
        <translation>恢复交接</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Checklist taken over</source>
        <translation>沿用的检查清单</translation>
    </message>
    <message>
        <source>Choice of a checklist</source>
        <translation>检查清单的选用</translation>
    </message>
    <message>
        <source>Procedure begun</source>
        <translation>开始的处置流程</translation>
    </message>
    <message>
        <source>Step of a procedure</source>
        <translation>处置步骤</translation>
    </message>
    <message>
        <source>Correction of a handover</source>
        <translation>交接更正</translation>
    </message>
    <message>
        <source>Register of incidents</source>
        <translation>事件登记簿</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Time of an incident</source>
        <translation>事件时间</translation>
    </message>
    <message>
        <source>Impact of an incident</source>
        <translation>事件影响</translation>
    </message>
    <message>
        <source>Answer to a clause</source>
        <translation>条款判断</translation>
    </message>
    <message>
        <source>Line of an incident&apos;s course</source>
        <translation>事件经过</translation>
    </message>
    <message>
        <source>Report sent</source>
        <translation>报送记录</translation>
    </message>
    <message>
        <source>Level answered for</source>
        <translation>人工定级</translation>
    </message>
    <message>
        <source>Report of an incident</source>
        <translation>事件报告</translation>
    </message>
    <message>
        <source>Part of a report</source>
        <translation>报告的一部分</translation>
    </message>
    <message>
        <source>Report on its way</source>
        <translation>报告流转</translation>
    </message>
    <message>
        <source>Why a report differs</source>
        <translation>与前报不同的说明</translation>
    </message>
    <message>
        <source>Report issued</source>
        <translation>签发的报告</translation>
    </message>
    <message>
        <source>Series of document numbers</source>
        <translation>文号序列</translation>
    </message>
    <message>
        <source>Document numbers asked for</source>
        <translation>申请文号</translation>
    </message>
    <message>
        <source>Document number taken</source>
        <translation>取用文号</translation>
    </message>
    <message>
        <source>Document number given up</source>
        <translation>作废文号</translation>
    </message>
    <message>
        <source>Template of the office</source>
        <translation>单位模板</translation>
    </message>
    <message>
        <source>Earlier text of a part</source>
        <translation>报告某部分的旧文</translation>
    </message>
</context>
<context>
    <name>redoubt::models::PastHandoverModel</name>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, nothing left open</source>
        <translation>%1，没有遗留</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n left open</source>
        <translation>
            <numerusform>%1，遗留 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %n minutes late</source>
        <translation>
            <numerusform>%1，%2，迟交 %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, on time</source>
        <translation>%1，%2，按时</translation>
    </message>
    <message>
        <source>Both signed at one console.</source>
        <translation>双方在同一台终端签署。</translation>
    </message>
    <message>
        <source>Each signed at a console of their own.</source>
        <translation>双方各在自己的终端签署。</translation>
    </message>
    <message>
        <source>Waits for the server</source>
        <translation>待同步</translation>
    </message>
    <message>
        <source>Signed without the network, synced at %1.</source>
        <translation>离线签署，%1 补同步。</translation>
    </message>
    <message>
        <source>It does not verify: see at the right what differs.</source>
        <translation>核验未通过：哪里不符见右侧。</translation>
    </message>
    <message>
        <source>%1, %2 consents</source>
        <translation>%1，%2 同意</translation>
    </message>
    <message>
        <source>Something was out of the ordinary: see at the right.</source>
        <translation>有标记，见右侧。</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <extracomment>who signed, and who was meant to
----------
of a signature: who signed, and who was meant to</extracomment>
        <translation>%1 代 %2</translation>
    </message>
</context>
<context>
    <name>redoubt::models::PlaceholderModel</name>
    <message>
        <source>Placeholder</source>
        <translation>占位符</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Example, or what is wrong</source>
        <translation>样例或问题</translation>
    </message>
</context>
<context>
    <name>redoubt::models::QuarantineModel</name>
    <message>
        <source>Your account had no right to it when it arrived</source>
        <translation>送达时您的账号没有这项权限</translation>
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
        <source>The server does not know this kind of record</source>
        <translation>服务器不认识这类记录</translation>
    </message>
    <message>
        <source>Another record has the same number and other contents</source>
        <translation>同一编号已有内容不同的记录</translation>
    </message>
    <message>
        <source>The server could not take it</source>
        <translation>服务器没能接收</translation>
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
    <message>
        <source>It was saved from damaged data and can no longer be sent as it is</source>
        <translation>从损坏的数据中救出，已无法原样发送</translation>
    </message>
    <message>
        <source>Enter it again if it is still needed.</source>
        <translation>如仍需要，请重新录入。</translation>
    </message>
    <message>
        <source>Ask the coordinator for the right, then enter it again.</source>
        <translation>请导演授予权限后重新录入。</translation>
    </message>
    <message>
        <source>Look how the exercise stands now, and enter again what is still right.</source>
        <translation>先看演练的现状，仍然成立的请重新录入。</translation>
    </message>
    <message>
        <source>Enter it again with its reason.</source>
        <translation>请填写理由后重新录入。</translation>
    </message>
    <message>
        <source>Enter it again once the server has been updated.</source>
        <translation>请在服务器更新后重新录入。</translation>
    </message>
    <message>
        <source>Look at the other record, and enter again what it lacks.</source>
        <translation>请先看另一条记录，缺少的内容再重新录入。</translation>
    </message>
    <message>
        <source>Copy its contents and tell the system administrator the word below.</source>
        <translation>请复制内容，并把下面的代号告诉系统管理员。</translation>
    </message>
    <message>
        <source>Open it as a draft, change what was not valid, and submit it again.</source>
        <translation>作为草稿打开，改好无效的内容，再提交。</translation>
    </message>
    <message>
        <source>With it the record would have become larger than a record may be</source>
        <translation>加上它，这条记录就超过了允许的大小</translation>
    </message>
    <message>
        <source>The server cannot read a record that it needs</source>
        <translation>服务器读不出它所需的一条记录</translation>
    </message>
    <message>
        <source>Shorten the record, or go on in a new one; then enter it again.</source>
        <translation>请精简这条记录，或另建一条，然后重新填写。</translation>
    </message>
    <message>
        <source>The place where it belongs is full: no further record of this kind fits in</source>
        <translation>它所属的位置已满：放不下更多同类记录</translation>
    </message>
    <message>
        <source>Copy its contents and tell the coordinator: it has to go on in another exercise.</source>
        <translation>请复制内容并告知导演：需要在另一场演练中继续。</translation>
    </message>
</context>
<context>
    <name>redoubt::models::RoleNames</name>
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
        <translation>人员</translation>
    </message>
    <message>
        <source>Duty planner</source>
        <translation>排班员</translation>
    </message>
    <message>
        <source>Duty officer</source>
        <translation>值班员</translation>
    </message>
    <message>
        <source>Duty leader</source>
        <translation>带班领导</translation>
    </message>
    <message>
        <source>Security liaison</source>
        <translation>安全联络员</translation>
    </message>
    <message>
        <source>Content keeper</source>
        <translation>内容管理员</translation>
    </message>
    <message>
        <source>Superior</source>
        <translation>上级</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>审计员</translation>
    </message>
    <message>
        <source>From a newer version</source>
        <translation>来自更新的版本</translation>
    </message>
    <message>
        <source>Incident drafter</source>
        <translation>起草人</translation>
    </message>
    <message>
        <source>Incident approver</source>
        <translation>签发人</translation>
    </message>
</context>
<context>
    <name>redoubt::models::SearchModel</name>
    <message numerus="yes">
        <source>%1, %n found</source>
        <translation>
            <numerusform>%1，%n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>exercise data</source>
        <translation>演练数据</translation>
    </message>
</context>
<context>
    <name>redoubt::models::ShiftLogModel</name>
    <message>
        <source>%1: %2</source>
        <extracomment>of a call: %1 is who called and from where, %2 what was said</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 a log line, %2 the title of the open matter that it tells of</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Corrects %1: %2</source>
        <translation>更正 %1：%2</translation>
    </message>
    <message>
        <source>Corrected at %1</source>
        <translation>%1 已更正</translation>
    </message>
    <message>
        <source>Waits for the server</source>
        <translation>等待服务器确认</translation>
    </message>
    <message>
        <source>[After the shift] %1</source>
        <extracomment>a log line that was written when its shift had ended</extracomment>
        <translation>〔交班后补记〕%1</translation>
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
        <source>%n of these entries wait for the server</source>
        <translation>
            <numerusform>其中 %n 条待同步</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::models::StatisticsModel</name>
    <message>
        <source>Of all reports whose time has come: how many were told in time</source>
        <translation>到期的报送里，按时报的有多少</translation>
    </message>
    <message>
        <source>Of all with a time of discovery: how many are contained</source>
        <translation>有发现时间的事件里，已控制的有多少</translation>
    </message>
    <message>
        <source>From discovery to containment: by then half were contained. What is not contained counts as long as it lasts (Kaplan and Meier).</source>
        <translation>从发现到控制：到这时一半已控制。没控制的按已持续多久算在内（Kaplan–Meier）。</translation>
    </message>
    <message>
        <source>Its rules are not here, so that its level cannot be said</source>
        <translation>缺少规则，判定不了级别</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>All</source>
        <translation>总数</translation>
    </message>
    <message>
        <source>Gravest</source>
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
        <source>Unsaid</source>
        <translation>判定不了</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未了</translation>
    </message>
    <message>
        <source>Told in time</source>
        <translation>按时报送</translation>
    </message>
    <message>
        <source>Contained</source>
        <translation>已控制</translation>
    </message>
    <message>
        <source>Half contained in</source>
        <translation>一半控制用时</translation>
    </message>
    <message>
        <source>%1, %2 %</source>
        <translation>%1，%2 %</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 天 %2 小时</translation>
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
        <translation>人员</translation>
    </message>
    <message>
        <source>%1 (unattended)</source>
        <translation>%1（无人队，不计分）</translation>
    </message>
</context>
<context>
    <name>redoubt::models::TemplateListModel</name>
    <message>
        <source>%1, version %2, %3</source>
        <translation>%1，第 %2 版，%3</translation>
    </message>
</context>
<context>
    <name>redoubt::views::AboutIncidentDialog</name>
    <message>
        <source>What the incident is</source>
        <translation>事件基本情况</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>What it is called</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Not said yet</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>Number in the register</source>
        <translation>登记编号</translation>
    </message>
    <message>
        <source>Category, GB/T 20986</source>
        <translation>类别（GB/T 20986）</translation>
    </message>
    <message>
        <source>What the unit is: who reports to whom follows from it</source>
        <translation>单位性质：决定向谁报</translation>
    </message>
    <message>
        <source>Systems that are concerned</source>
        <translation>涉事系统</translation>
    </message>
    <message>
        <source>Another system</source>
        <translation>加一个系统</translation>
    </message>
    <message>
        <source>Whom to call</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Another person</source>
        <translation>加一人</translation>
    </message>
    <message>
        <source>What happened, in few words</source>
        <translation>简要经过</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Who answers for it</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Protection level</source>
        <translation>等级保护</translation>
    </message>
    <message>
        <source>Level not said</source>
        <translation>等保未填</translation>
    </message>
    <message>
        <source>Level %1</source>
        <translation>等保 %1 级</translation>
    </message>
    <message>
        <source>Critical infrastructure</source>
        <translation>关键信息基础设施</translation>
    </message>
    <message>
        <source>Critical: not said</source>
        <translation>是否关基未填</translation>
    </message>
    <message>
        <source>Not critical</source>
        <translation>不是关基</translation>
    </message>
    <message>
        <source>Take this system out</source>
        <translation>去掉这个系统</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Take this person out</source>
        <translation>去掉这个人</translation>
    </message>
    <message>
        <source>Say what it is called</source>
        <translation>请填写名称</translation>
    </message>
    <message>
        <source>It has a number in the register</source>
        <translation>请填写登记编号</translation>
    </message>
    <message>
        <source>A system without a name: say it, or take the system out</source>
        <translation>有系统没写名称：请填写，或去掉它</translation>
    </message>
    <message>
        <source>A person without a name: say it, or take them out</source>
        <translation>有人没写姓名：请填写，或去掉</translation>
    </message>
    <message>
        <source>At most %1 systems</source>
        <translation>最多 %1 个系统</translation>
    </message>
    <message>
        <source>At most %1 people</source>
        <translation>最多 %1 人</translation>
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
    <name>redoubt::views::AddresseeEdit</name>
    <message>
        <source>Find a unit</source>
        <translation>找单位</translation>
    </message>
    <message>
        <source>All units</source>
        <translation>全部单位</translation>
    </message>
    <message>
        <source>No unit below has a channel yet: an administrator opens it.</source>
        <translation>下级单位还没有报送渠道：由管理员开通。</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>已选 %n 家</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::AfterRuling</name>
    <message>
        <source>After the ruling</source>
        <translation>裁定后</translation>
    </message>
    <message>
        <source>%1 → %2 points, still place %3</source>
        <translation>%1 → %2 分，仍是第 %3</translation>
    </message>
    <message>
        <source>%1 → %2 points, place %3 → %4</source>
        <translation>%1 → %2 分，第 %3 → 第 %4</translation>
    </message>
    <message>
        <source>%1 loses %2 points</source>
        <translation>%1扣 %2 分</translation>
    </message>
    <message>
        <source>%1 reads the decision and your reason, nothing of other teams.</source>
        <translation>%1 会看到裁定和理由，看不到其他队伍的内容。</translation>
    </message>
    <message>
        <source>The team reads the decision and your reason.</source>
        <translation>队伍会看到裁定和理由。</translation>
    </message>
    <message>
        <source>It can be undone only by a reversal that gives a reason.</source>
        <translation>只能写明理由冲销，不能删改。</translation>
    </message>
</context>
<context>
    <name>redoubt::views::AftermathPane</name>
    <message>
        <source>%1, late by %2</source>
        <translation>%1，迟 %2</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>未了</translation>
    </message>
    <message>
        <source>Still open, over by %1</source>
        <translation>未了，超 %1</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>本机没有</translation>
    </message>
    <message>
        <source>%1, limit %2</source>
        <translation>%1，限 %2</translation>
    </message>
    <message>
        <source>What became of the matters</source>
        <translation>遗留事项后来</translation>
    </message>
    <message>
        <source>Nothing was left open.</source>
        <translation>没有遗留。</translation>
    </message>
    <message>
        <source>%1 = closed %2 + open %3, until %4</source>
        <translation>%1 项 = 已了 %2 + 未了 %3，到 %4</translation>
    </message>
</context>
<context>
    <name>redoubt::views::AnswerDelegate</name>
    <message>
        <source>Another text</source>
        <translation>文本不符</translation>
    </message>
</context>
<context>
    <name>redoubt::views::AnswerHeader</name>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>All</source>
        <translation>应收</translation>
    </message>
</context>
<context>
    <name>redoubt::views::AwardSum</name>
    <message>
        <source>points</source>
        <translation>分</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>计数</translation>
    </message>
    <message>
        <source>How many things are counted</source>
        <translation>计数</translation>
    </message>
    <message>
        <source>Points stated</source>
        <translation>核定分</translation>
    </message>
    <message>
        <source>Share accepted</source>
        <translation>认定比例</translation>
    </message>
    <message>
        <source>Share accepted, percent</source>
        <translation>认定比例，百分比</translation>
    </message>
    <message>
        <source>This award</source>
        <translation>本次得分</translation>
    </message>
    <message>
        <source>Points of this award</source>
        <translation>本次得分</translation>
    </message>
    <message>
        <source>%1 rounded up</source>
        <translation>%1 向上取整</translation>
    </message>
    <message>
        <source>%1 rounded down</source>
        <translation>%1 向下取整</translation>
    </message>
</context>
<context>
    <name>redoubt::views::BeginIncidentDialog</name>
    <message>
        <source>Enter an incident</source>
        <translation>登记事件</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Part of critical infrastructure</source>
        <translation>属于关键信息基础设施</translation>
    </message>
    <message>
        <source>What is not known yet is left out and said later. Level and time limits follow from what is entered, at once.</source>
        <translation>还不清楚的先不填，以后补报。级别和时限随填写内容即时得出。</translation>
    </message>
    <message>
        <source>What it is called</source>
        <translation>事件名称</translation>
    </message>
    <message>
        <source>Discovered, by the register&apos;s clocks</source>
        <translation>发现时间（登记簿所在地）</translation>
    </message>
    <message>
        <source>Where it is from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Not said yet</source>
        <translation>暂不填</translation>
    </message>
    <message>
        <source>Category, GB/T 20986</source>
        <translation>分类（GB/T 20986）</translation>
    </message>
    <message>
        <source>System that is concerned</source>
        <translation>涉及系统</translation>
    </message>
    <message>
        <source>What the unit is: who reports to whom follows from it</source>
        <translation>单位性质：向谁报由此确定</translation>
    </message>
    <message>
        <source>Down since it was discovered</source>
        <translation>自发现起中断的</translation>
    </message>
    <message>
        <source>What happened, in few words</source>
        <translation>简要经过</translation>
    </message>
    <message>
        <source>Say what it is called</source>
        <translation>请填事件名称</translation>
    </message>
    <message>
        <source>This time has not come yet</source>
        <translation>这个时间还没到</translation>
    </message>
    <message>
        <source>Say which system is critical infrastructure</source>
        <translation>请填写属于关键信息基础设施的系统</translation>
    </message>
</context>
<context>
    <name>redoubt::views::BoardStrip</name>
    <message>
        <source>Standings</source>
        <translation>排名</translation>
    </message>
    <message>
        <source>by what was ruled</source>
        <translation>按已裁定</translation>
    </message>
    <message>
        <source>Attackers</source>
        <translation>攻击方</translation>
    </message>
    <message>
        <source>Defenders</source>
        <translation>防守方</translation>
    </message>
    <message>
        <source>Points today</source>
        <translation>今日得分走势</translation>
    </message>
    <message>
        <source>Which side</source>
        <translation>攻击方或防守方</translation>
    </message>
    <message>
        <source>Points over time</source>
        <translation>得分走势</translation>
    </message>
    <message>
        <source>from %1, in points</source>
        <translation>%1 起，单位：分</translation>
    </message>
</context>
<context>
    <name>redoubt::views::BulletinDelegate</name>
    <message>
        <source>Not verified</source>
        <translation>核验不通过</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>To be issued</source>
        <translation>待签发</translation>
    </message>
    <message>
        <source>To be checked</source>
        <translation>待审核</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>%1 办结</translation>
    </message>
    <message>
        <source>no number yet</source>
        <translation>尚无编号</translation>
    </message>
    <message>
        <source>number given twice</source>
        <translation>编号重复</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>反馈</translation>
    </message>
</context>
<context>
    <name>redoubt::views::BulletinDialog</name>
    <message>
        <source>Change the draft</source>
        <translation>修改草稿</translation>
    </message>
    <message>
        <source>Correct a bulletin</source>
        <translation>更正通报</translation>
    </message>
    <message>
        <source>Draft a bulletin</source>
        <translation>起草通报</translation>
    </message>
    <message>
        <source>Save the draft</source>
        <translation>存草稿</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>概况</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Affected when</source>
        <translation>受影响的条件</translation>
    </message>
    <message>
        <source>What to do about it</source>
        <translation>怎么办</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>登记数</translation>
    </message>
    <message>
        <source>Add what is affected</source>
        <translation>加一行受影响系统</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Until when: a time or words</source>
        <translation>时限：时刻或文字</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>加一步</translation>
    </message>
    <message>
        <source>A draft is read in your duty office only. It receives its number when a leader issues it, and cannot be changed after that.</source>
        <translation>草稿只有本值班室能看到。带班领导签发时才有编号，签发后不能再改。</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Acknowledge by</source>
        <translation>签收时限</translation>
    </message>
    <message>
        <source>Feedback by</source>
        <translation>反馈时限</translation>
    </message>
    <message>
        <source>To</source>
        <translation>发往</translation>
    </message>
    <message>
        <source>What is affected</source>
        <translation>受影响系统</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>处置指引</translation>
    </message>
    <message>
        <source>Drop attachments here, or choose them</source>
        <translation>把附件拖到这里，或点此选择</translation>
    </message>
    <message>
        <source>Attachments of the bulletin</source>
        <translation>通报附件</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Source: whose warning is passed on, may be empty</source>
        <translation>来源：转发谁的通报，可不填</translation>
    </message>
    <message>
        <source>What is affected: say the versions; how many are known is a number</source>
        <translation>受影响系统：须写版本；登记数须为数字</translation>
    </message>
    <message>
        <source>A step says what is to be done</source>
        <translation>每一步都要写做什么</translation>
    </message>
    <message>
        <source>Feedback is not due before the acknowledgement</source>
        <translation>反馈时限不能早于签收时限</translation>
    </message>
    <message>
        <source>Choose to whom it goes</source>
        <translation>请选择发往哪些单位</translation>
    </message>
    <message>
        <source>Title and summary</source>
        <translation>请写标题和概况</translation>
    </message>
    <message>
        <source>Take away %1</source>
        <translation>去掉 %1</translation>
    </message>
</context>
<context>
    <name>redoubt::views::BulletinListPane</name>
    <message>
        <source>Bulletins</source>
        <translation>通报</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>To be issued</source>
        <translation>待签发</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到的</translation>
    </message>
    <message numerus="yes">
        <source>%n this year</source>
        <translation>
            <numerusform>今年 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is running: every unit has answered what was sent.</source>
        <translation>没有进行中的通报：发出的都已收齐反馈。</translation>
    </message>
    <message>
        <source>No draft waits to be checked or issued.</source>
        <translation>没有待审核或待签发的草稿。</translation>
    </message>
    <message>
        <source>Bulletins stand here once every unit has answered, or once they were closed or withdrawn.</source>
        <translation>反馈收齐、办结或撤回的通报列在这里。</translation>
    </message>
    <message>
        <source>Nothing was sent to your unit yet.</source>
        <translation>还没有发给本单位的通报。</translation>
    </message>
</context>
<context>
    <name>redoubt::views::BulletinPage</name>
    <message>
        <source>No bulletins yet</source>
        <translation>还没有通报</translation>
    </message>
    <message>
        <source>A bulletin warns the units below of a risk, says what to do and until when, and shows who has received it and what they did. What is sent to your unit is here, too.</source>
        <translation>预警通报提醒下级单位防范风险，写明做什么、何时前完成，并能看到谁已签收、怎样处置。发给本单位的通报也在这里。</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>起草</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>签发</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>签收与反馈</translation>
    </message>
    <message>
        <source>Draft a bulletin</source>
        <translation>起草通报</translation>
    </message>
    <message>
        <source>Choose a bulletin on the left to read it.</source>
        <translation>在左侧选择一件通报查看。</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
</context>
<context>
    <name>redoubt::views::BulletinSheet</name>
    <message>
        <source>1. %1</source>
        <translation>一、%1</translation>
    </message>
    <message>
        <source>2. %1</source>
        <translation>二、%1</translation>
    </message>
    <message>
        <source>3. %1</source>
        <translation>三、%1</translation>
    </message>
    <message>
        <source>4. %1</source>
        <translation>四、%1</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Bulletin</source>
        <translation>预警通报</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存…</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>取回</translation>
    </message>
    <message>
        <source>no number yet</source>
        <translation>尚无编号</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>Signature not verified</source>
        <translation>签名核验不通过</translation>
    </message>
    <message>
        <source>Signature verified, text unaltered</source>
        <translation>签名已核对，正文未改</translation>
    </message>
    <message>
        <source>Waits for the server</source>
        <translation>待同步</translation>
    </message>
    <message>
        <source>Correct, close or withdraw</source>
        <translation>更正、办结或撤回</translation>
    </message>
    <message>
        <source>Correct by a new bulletin…</source>
        <translation>另发更正…</translation>
    </message>
    <message>
        <source>Close: nothing more is waited for…</source>
        <translation>办结：不再等待…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>撤回…</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>概况</translation>
    </message>
    <message>
        <source>What is affected</source>
        <translation>受影响系统</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>处置指引</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Do not act on this bulletin</source>
        <translation>不要据此通报处置</translation>
    </message>
    <message>
        <source>Its text is not what was signed.</source>
        <translation>正文与签名时不一致。</translation>
    </message>
    <message>
        <source>The signature under it does not hold.</source>
        <translation>通报上的签名无效。</translation>
    </message>
    <message>
        <source>It names %1, %2 as its issuer: ask there by telephone what was sent.</source>
        <translation>通报写明由%1 %2 签发：请电话向其核实。</translation>
    </message>
    <message>
        <source>Withdrawn %1</source>
        <translation>已撤回&#x3000;%1</translation>
    </message>
    <message>
        <source>Closed %1</source>
        <translation>已办结&#x3000;%1</translation>
    </message>
    <message>
        <source>Sent back %1</source>
        <translation>已退回&#x3000;%1</translation>
    </message>
    <message>
        <source>Number given twice</source>
        <translation>编号重复</translation>
    </message>
    <message>
        <source>Two leaders gave this number without seeing each other. Both bulletins hold; cite number and title.</source>
        <translation>两位带班领导互不知情时用了同一编号。两件通报都有效；引用时请写编号和标题。</translation>
    </message>
    <message>
        <source>Corrected by %1</source>
        <translation>已由 %1 更正</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Corrects %1</source>
        <translation>更正 %1</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>签发</translation>
    </message>
    <message numerus="yes">
        <source>%n units</source>
        <translation>
            <numerusform>%n 家</numerusform>
        </translation>
    </message>
    <message>
        <source>To</source>
        <translation>发往</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Acknowledge by %1</source>
        <translation>签收 %1 前</translation>
    </message>
    <message>
        <source>Feedback by %1</source>
        <translation>反馈 %1 前</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Affected when</source>
        <translation>受影响的条件</translation>
    </message>
    <message>
        <source>What to do about it</source>
        <translation>怎么办</translation>
    </message>
    <message>
        <source>Known among units</source>
        <translation>市内登记</translation>
    </message>
    <message>
        <source>digest %1</source>
        <translation>摘要 %1</translation>
    </message>
    <message>
        <source>Drafted</source>
        <translation>拟稿</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>核验</translation>
    </message>
</context>
<context>
    <name>redoubt::views::BulletinWords</name>
    <message>
        <source>acknowledge by %1</source>
        <translation>签收 %1 前</translation>
    </message>
    <message>
        <source>feedback by %1</source>
        <translation>反馈 %1 前</translation>
    </message>
</context>
<context>
    <name>redoubt::views::CallDialog</name>
    <message>
        <source>Call %1</source>
        <translation>致电%1</translation>
    </message>
    <message>
        <source>Keep the record</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>This unit has named no liaison yet.</source>
        <translation>该单位还没有登记联络员。</translation>
    </message>
    <message>
        <source>Who answered</source>
        <translation>接听人</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Say what was promised, or that nobody answered</source>
        <translation>请写明答应了什么，或无人接听</translation>
    </message>
</context>
<context>
    <name>redoubt::views::CallerChoice</name>
    <message>
        <source>%1 · %2</source>
        <comment>who calls, and their number</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>redoubt::views::CapReviewPanel</name>
    <message>
        <source>Look at them</source>
        <translation>查看</translation>
    </message>
    <message numerus="yes">
        <source>%n cap(s) exceeded</source>
        <translation>
            <numerusform>%n 项超出封顶</numerusform>
        </translation>
    </message>
    <message>
        <source>Judges awarded without seeing each other. The points count until an award is reversed.</source>
        <translation>几位裁判离线给分时互相看不到对方的裁定。在冲销之前，这些分数照计。</translation>
    </message>
    <message>
        <source>Caps exceeded</source>
        <translation>超出封顶</translation>
    </message>
    <message>
        <source>Under each cap every award that counts, in the order of the ledger. Reversing one takes its whole ruling back, the defender&apos;s deduction too; the claim can then be ruled on again, and the new award stops at the cap.</source>
        <translation>每项封顶下列出所有计入的得分，按账本次序。冲销一条即收回整个裁定，防守方的扣分也一并收回；之后可对该成果报告重新裁定，新的得分到封顶为止。</translation>
    </message>
    <message>
        <source>Awards under the caps exceeded</source>
        <translation>超出封顶的得分</translation>
    </message>
    <message>
        <source>Reverse…</source>
        <translation>冲销…</translation>
    </message>
    <message>
        <source>A judge or the chief judge reverses.</source>
        <translation>由裁判或裁判长冲销。</translation>
    </message>
    <message>
        <source>Choose an award to reverse it.</source>
        <translation>选择要冲销的得分。</translation>
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
    <message>
        <source>This console</source>
        <translation>本终端</translation>
    </message>
</context>
<context>
    <name>redoubt::views::CharacterLimit</name>
    <message>
        <source>At most %1 characters; there are %2.</source>
        <translation>最多 %1 个字符，现有 %2 个。</translation>
    </message>
</context>
<context>
    <name>redoubt::views::CheckEntryBar</name>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Not right</source>
        <translation>不符</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>未能查</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>查到的结果</translation>
    </message>
    <message>
        <source>Looked at, and not as it should be; the note says how</source>
        <translation>查了，不符合要求；在备注里写明</translation>
    </message>
    <message>
        <source>Could not be done; the note says why</source>
        <translation>没能查；在备注里写明原因</translation>
    </message>
    <message>
        <source>Choose an item above</source>
        <translation>请在上面选一项</translation>
    </message>
    <message>
        <source>should be %1</source>
        <translation>应为 %1</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>As it should be</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Not as it should be: recorded as such</source>
        <translation>不符合要求，按异常记录</translation>
    </message>
    <message>
        <source>Choose what was found</source>
        <translation>请选择结果</translation>
    </message>
    <message>
        <source>Type what was found</source>
        <translation>请填写结果</translation>
    </message>
    <message>
        <source>A number is asked for: digits and one point</source>
        <translation>请填数字，最多一个小数点</translation>
    </message>
    <message>
        <source>One of the choices is asked for</source>
        <translation>请选其中一个</translation>
    </message>
    <message>
        <source>Say in the note why it could not be done</source>
        <translation>请在备注里写明为什么没能查</translation>
    </message>
    <message>
        <source>Say in the note what is not right</source>
        <translation>请在备注里写明哪里不符</translation>
    </message>
    <message>
        <source>Photos or files of “%1”</source>
        <translation>“%1”的照片或文件</translation>
    </message>
    <message>
        <source>A photo or file belongs to it: choose one</source>
        <translation>需要照片或文件，请选择</translation>
    </message>
    <message>
        <source>Add photos or files</source>
        <translation>添加照片或文件</translation>
    </message>
    <message>
        <source>The last one is still being saved; then this one can be.</source>
        <translation>上一条还在保存，保存好后再记这一条。</translation>
    </message>
</context>
<context>
    <name>redoubt::views::CheckItemEdit</name>
    <message>
        <source>Section</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>What is checked</source>
        <translation>检查什么</translation>
    </message>
    <message>
        <source>required</source>
        <translation>必做</translation>
    </message>
    <message>
        <source>photo or file</source>
        <translation>附照片或文件</translation>
    </message>
    <message>
        <source>Measured in</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>不低于</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>不高于</translation>
    </message>
    <message>
        <source>Choices, parted by /</source>
        <translation>选项，用 / 分开</translation>
    </message>
    <message>
        <source>As it should be</source>
        <translation>正常应为</translation>
    </message>
    <message>
        <source>Set hours, e.g. 09:00 21:00</source>
        <translation>定时，如 09:00 21:00</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>填法</translation>
    </message>
    <message>
        <source>it needs a section and a name</source>
        <translation>要有分组和名称</translation>
    </message>
    <message>
        <source>its range or its set hours are no numbers or times, or the range ends before it begins</source>
        <translation>范围或定时不是数字或时间，或上限低于下限</translation>
    </message>
    <message>
        <source>it needs different choices, and what it should be is one of them</source>
        <translation>选项要各不相同，“正常应为”须是其中之一</translation>
    </message>
    <message>
        <source>its set hours are no times; write them as 09:00 21:00</source>
        <translation>定时不是时间；请写成 09:00 21:00</translation>
    </message>
    <message>
        <source>not at intervals</source>
        <translation>不定间隔</translation>
    </message>
    <message>
        <source>every </source>
        <translation>每 </translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>A round every so many minutes from the beginning of the shift</source>
        <translation>按值班表从班次开始起，每隔多少分钟巡检一次</translation>
    </message>
</context>
<context>
    <name>redoubt::views::ChecklistPane</name>
    <message>
        <source>Checklist</source>
        <translation>值守检查清单</translation>
    </message>
    <message>
        <source>This shift has no checklist. Whoever plans the office&apos;s duty publishes one; the next shift begins with it.</source>
        <translation>本班没有值守检查清单。排班员发布以后，下一班开始使用。</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n item(s) done</source>
        <translation>
            <numerusform>%n 项，已查 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not as it should be</source>
        <translation>
            <numerusform>%n 项异常</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without evidence</source>
        <translation>
            <numerusform>%n 项缺证据</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n round(s) overdue</source>
        <translation>
            <numerusform>%n 次巡检逾期</numerusform>
        </translation>
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
    <message>
        <source>Changed since</source>
        <translation>裁定后改动</translation>
    </message>
    <message>
        <source>Reversed</source>
        <translation>已冲销</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>时段外</translation>
    </message>
    <message>
        <source>given %1 of %2</source>
        <translation>给 %1 / 申报 %2</translation>
    </message>
    <message>
        <source>given %1</source>
        <translation>给 %1</translation>
    </message>
</context>
<context>
    <name>redoubt::views::ClaimForm</name>
    <message>
        <source>New claim</source>
        <translation>新成果报告</translation>
    </message>
    <message>
        <source>kept as a draft on this machine until it is submitted</source>
        <translation>提交前只在本机存草稿</translation>
    </message>
    <message>
        <source>Submit the claim</source>
        <translation>提交成果报告</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>丢弃…</translation>
    </message>
    <message>
        <source>Draft saved</source>
        <translation>草稿已存</translation>
    </message>
    <message>
        <source>Discard this draft?</source>
        <translation>丢弃这份草稿？</translation>
    </message>
    <message>
        <source>What was typed is forgotten. The files themselves stay where they are.</source>
        <translation>已填的内容不再保留，文件仍在原处。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留草稿</translation>
    </message>
    <message>
        <source>What was reached, in one line</source>
        <translation>一句话说明取得了什么</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>靶标</translation>
    </message>
    <message>
        <source>Which system</source>
        <translation>哪个系统</translation>
    </message>
    <message>
        <source>Of which unit</source>
        <translation>属于哪个单位</translation>
    </message>
    <message>
        <source>Clause that you propose</source>
        <translation>建议的计分条款</translation>
    </message>
    <message>
        <source>Points asked for</source>
        <translation>申报分</translation>
    </message>
    <message>
        <source>Its number, if it has one</source>
        <translation>有编号就写编号</translation>
    </message>
    <message>
        <source>Vulnerability</source>
        <translation>漏洞</translation>
    </message>
    <message>
        <source>Say when it was done</source>
        <translation>写明时间</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Step by step, with what each piece of evidence shows</source>
        <translation>逐步写清经过，说明每份证据证明什么</translation>
    </message>
    <message>
        <source>How it was done</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>leave it to the judge</source>
        <translation>由裁判确定</translation>
    </message>
    <message>
        <source>not in the catalogue</source>
        <translation>不在靶标目录里</translation>
    </message>
    <message>
        <source>From your draft</source>
        <translation>来自草稿</translation>
    </message>
    <message>
        <source>It needs a title.</source>
        <translation>请写标题。</translation>
    </message>
    <message>
        <source>Say which system it is about.</source>
        <translation>请写明是哪个系统。</translation>
    </message>
    <message>
        <source>It ended before it began.</source>
        <translation>结束早于开始。</translation>
    </message>
    <message>
        <source>Say how it was done.</source>
        <translation>请写明经过。</translation>
    </message>
    <message>
        <source>Technique (ATT&amp;&amp;CK)</source>
        <translation>技术（ATT&amp;&amp;CK）</translation>
    </message>
    <message>
        <source>At most %1 files in one claim.</source>
        <translation>一件成果报告最多附 %1 个文件。</translation>
    </message>
    <message>
        <source>Take off the list what cannot be attached.</source>
        <translation>请先从列表中去掉不能添加的文件。</translation>
    </message>
    <message>
        <source>There is no evidence: a judge can hardly accept a claim without any, and may return it.</source>
        <translation>没有附证据：没有证据的成果报告很难认定，可能被退回。</translation>
    </message>
    <message>
        <source>It does not say when it was done: whether it lay in the attack window cannot be seen.</source>
        <translation>没有写明行动时间：看不出是否在攻击窗口内。</translation>
    </message>
    <message>
        <source>Submit without evidence?</source>
        <translation>不附证据就提交吗？</translation>
    </message>
    <message>
        <source>Submit without a time?</source>
        <translation>不写时间就提交吗？</translation>
    </message>
    <message>
        <source>Submit as it is</source>
        <translation>照此提交</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>继续填写</translation>
    </message>
</context>
<context>
    <name>redoubt::views::ClaimPane</name>
    <message>
        <source>What the team says</source>
        <translation>队伍的说明</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Evidence or timeline</source>
        <translation>证据或时间线</translation>
    </message>
    <message>
        <source>Exercise data</source>
        <translation>演练数据</translation>
    </message>
    <message>
        <source>Nothing of an exercise can become an incident report by itself</source>
        <translation>演练内容不会自动变成事件报告</translation>
    </message>
    <message>
        <source>Previous claim (K)</source>
        <translation>上一件（K）</translation>
    </message>
    <message>
        <source>Next claim (J)</source>
        <translation>下一件（J）</translation>
    </message>
    <message>
        <source>More room for the claim</source>
        <translation>放大这件</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>待同步</translation>
    </message>
    <message>
        <source>On the catalogue</source>
        <translation>在靶标目录内</translation>
    </message>
    <message>
        <source>Off the catalogue</source>
        <translation>目录外</translation>
    </message>
    <message>
        <source>In the window</source>
        <translation>在窗口内</translation>
    </message>
    <message>
        <source>Outside the window</source>
        <translation>在窗口外</translation>
    </message>
    <message>
        <source>Two people changed this claim</source>
        <translation>这份报告被两人改过</translation>
    </message>
    <message>
        <source>The conflict is settled under the sync chip.</source>
        <translation>点右上角的同步状态去处理。</translation>
    </message>
    <message>
        <source>Whether it counts is yours to judge.</source>
        <translation>是否计分由您裁定。</translation>
    </message>
    <message>
        <source>Technique %1</source>
        <translation>技术 %1</translation>
    </message>
    <message>
        <source>Vulnerability %1</source>
        <translation>漏洞 %1</translation>
    </message>
    <message>
        <source>Clause proposed %1</source>
        <translation>建议条款 %1</translation>
    </message>
    <message>
        <source>Asks for %1 points</source>
        <translation>申报 %1 分</translation>
    </message>
    <message>
        <source>%1 (key unit)</source>
        <translation>%1（重点）</translation>
    </message>
    <message>
        <source>Target: %1</source>
        <translation>靶标 %1</translation>
    </message>
    <message>
        <source>Action: %1</source>
        <translation>经过 %1</translation>
    </message>
    <message>
        <source>Submitted: %1, %2</source>
        <translation>提交 %1，%2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 / %2 件</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>The team wrote nothing.</source>
        <translation>队伍没有填写经过。</translation>
    </message>
    <message>
        <source>The ruling judged what stood here before; its points stand until someone reverses them.</source>
        <translation>裁定针对的是改动前的内容；在有人冲销之前，分数照计。</translation>
    </message>
    <message>
        <source>Changed after the ruling</source>
        <translation>裁定后有改动</translation>
    </message>
    <message>
        <source>The ruling judged what stood here before.</source>
        <translation>裁定依据的是修改前的内容。</translation>
    </message>
    <message>
        <source>The ruling judged what stood here before; its points were taken back since.</source>
        <translation>裁定依据的是修改前的内容；其得分此后已撤销。</translation>
    </message>
    <message>
        <source>Open elsewhere</source>
        <translation>他人正在审阅</translation>
    </message>
    <message>
        <source>Open with %1</source>
        <translation>%1 正在审阅</translation>
    </message>
    <message>
        <source>Another judge has this claim open since %1. Agree on who rules.</source>
        <translation>另一名裁判从 %1 起正在审阅这份成果报告，请商定由谁裁定。</translation>
    </message>
    <message>
        <source>Whether it counts is for the judges to decide.</source>
        <translation>是否计分由裁判决定。</translation>
    </message>
    <message>
        <source>These were changed since: %1.</source>
        <translation>改动了：%1。</translation>
    </message>
</context>
<context>
    <name>redoubt::views::ClausePicker</name>
    <message>
        <source>Clause, or a word of it</source>
        <translation>条款号或关键词</translation>
    </message>
    <message>
        <source>Scoring clause</source>
        <translation>计分条款</translation>
    </message>
</context>
<context>
    <name>redoubt::views::CloseStepsDialog</name>
    <message>
        <source>Close “%1”?</source>
        <translation>办结“%1”？</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>How it was closed</source>
        <translation>办结情况</translation>
    </message>
    <message>
        <source>Why these steps are left out</source>
        <translation>这些步骤为何未做</translation>
    </message>
    <message numerus="yes">
        <source>%n required step(s) of its procedure are not marked</source>
        <translation>
            <numerusform>处置流程有 %n 个必做步骤未记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Say why the steps are left out</source>
        <translation>请写明步骤为何未做</translation>
    </message>
    <message>
        <source>Say how it was closed</source>
        <translation>请写明办结情况</translation>
    </message>
</context>
<context>
    <name>redoubt::views::CollectPage</name>
    <message>
        <source>No reports are asked for</source>
        <translation>还没有要求零报告</translation>
    </message>
    <message>
        <source>A schedule says which units report, at what times and what they check. Once the leader or a keeper of content has published one, the board of the units is here.</source>
        <translation>报送时刻规定哪些单位、几点报、查哪些项。带班领导或内容管理员下发之后，各单位的报送情况就在这里。</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>报送时刻</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Zero reports</source>
        <translation>零报告</translation>
    </message>
    <message>
        <source>Set the times…</source>
        <translation>设报送时刻…</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Received %1 = %2 + %3 + %4 + %5</source>
        <translation>已收 %1 = %2 + %3 + %4 + %5</translation>
    </message>
    <message numerus="yes">
        <source>; %n not due yet</source>
        <translation>
            <numerusform>；%n 家未到点</numerusform>
        </translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>%1 以前的情况</translation>
    </message>
    <message>
        <source>There is no connection. No unit turns missing because of that; reminders wait in the outbox.</source>
        <translation>没有连接。不会因此把哪家记成未报；催报在待同步里等着。</translation>
    </message>
    <message>
        <source>Send the report of %1 back</source>
        <translation>退回%1的零报告</translation>
    </message>
    <message>
        <source>The time is open again for the unit for a while; this report is kept beside the next one.</source>
        <translation>该单位这一时刻重新开放一段时间；这一份保留，和下一份并列。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Say why it goes back.</source>
        <translation>请写明为什么退回。</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Accept the report of %1 as verified</source>
        <translation>核实后认可%1的零报告</translation>
    </message>
    <message>
        <source>The report counts as it is: it is suspicious no longer, and what it tells of has been seen to.</source>
        <translation>这份报告照算：不再可疑，所报的情况已有人处理。</translation>
    </message>
    <message>
        <source>How it was verified</source>
        <translation>怎么核实的</translation>
    </message>
    <message>
        <source>Say how it was verified.</source>
        <translation>请写明怎么核实的。</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>认可</translation>
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
    <message>
        <source>looks for these words in the texts of all records</source>
        <translation>在所有记录的正文里找这几个词</translation>
    </message>
</context>
<context>
    <name>redoubt::views::ComparedText</name>
    <message>
        <source>[added: %1]</source>
        <translation>［增：%1］</translation>
    </message>
    <message>
        <source>[removed: %1]</source>
        <translation>［删：%1］</translation>
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
    <name>redoubt::views::ConflictsPage</name>
    <message>
        <source>Keep mine</source>
        <translation>保留我的</translation>
    </message>
    <message>
        <source>Take the server&apos;s</source>
        <translation>采用对方</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>No conflicts</source>
        <translation>没有冲突</translation>
    </message>
    <message>
        <source>When two people change the same field without seeing each other, both values are kept, and you choose here.</source>
        <translation>两人各自改了同一处，两个值都会保留，在这里选用哪一个。</translation>
    </message>
    <message>
        <source>Changed by two people</source>
        <translation>两人都改过</translation>
    </message>
    <message>
        <source>Records in conflict</source>
        <translation>有冲突的记录</translation>
    </message>
    <message>
        <source>Nothing was lost. Choose a value for each field; the others stay in the record&apos;s history.</source>
        <translation>没有丢失任何内容。每一处选一个值，没选的留在记录里。</translation>
    </message>
    <message>
        <source>Chooses my value for every field</source>
        <translation>每一处都选我的</translation>
    </message>
    <message>
        <source>Chooses the other value for every field</source>
        <translation>每一处都选对方的</translation>
    </message>
    <message>
        <source>What is not chosen stays in the history.</source>
        <translation>没选的值留在记录里。</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) to choose</source>
        <translation>
            <numerusform>还有 %n 处要选</numerusform>
        </translation>
    </message>
    <message>
        <source>Two values</source>
        <translation>两个值</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>One is chosen</source>
        <translation>选定一个</translation>
    </message>
</context>
<context>
    <name>redoubt::views::ConsentDialog</name>
    <message>
        <source>Let this handover pass?</source>
        <translation>让这一次交接通过？</translation>
    </message>
    <message>
        <source>Sign on behalf of the outgoing officer</source>
        <translation>代交班人签</translation>
    </message>
    <message>
        <source>Sign on behalf of the incoming officer</source>
        <translation>代接班人签</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>No duty passes now:
%1
With a leader&apos;s word this one handover does. The hold stands for every other.</source>
        <translation>现在暂停交接：
%1
经带班领导同意，只这一次交接可以通过，其他的照样暂停。</translation>
    </message>
    <message>
        <source>Somebody signs for who cannot be there, with a leader&apos;s consent. Who was meant stands beside who signed, on every page and sheet.</source>
        <translation>本人不能到场时，经带班领导同意由他人代签。应签的人和代签的人，在各页和交接单上并列写明。</translation>
    </message>
    <message>
        <source>Somebody takes over for who cannot be there, with a leader&apos;s consent, and is on duty until relieved. Who was meant stands beside who signed, on every page and sheet.</source>
        <translation>本人不能到场时，经带班领导同意由他人代签接班，并由其值守到有人来接。应签的人和代签的人，在各页和交接单上并列写明。</translation>
    </message>
    <message>
        <source>Who cannot be there</source>
        <translation>不能到场的人</translation>
    </message>
    <message>
        <source>Who signs for them</source>
        <translation>代签人</translation>
    </message>
    <message>
        <source>The leader who consents</source>
        <translation>同意的带班领导</translation>
    </message>
    <message>
        <source>The leader&apos;s own password</source>
        <translation>带班领导本人的密码</translation>
    </message>
    <message>
        <source>Nobody may sign for them, or consent</source>
        <translation>没有可以代签或同意的人</translation>
    </message>
    <message>
        <source>Say why</source>
        <translation>请写明原因</translation>
    </message>
</context>
<context>
    <name>redoubt::views::ContactDialog</name>
    <message>
        <source>Liaison of %1</source>
        <translation>%1的联络员</translation>
    </message>
    <message>
        <source>New liaison of %1</source>
        <translation>%1新增联络员</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>nobody: a liaison by themselves</source>
        <translation>无：本人就是联络员</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Short number</source>
        <translation>短号</translation>
    </message>
    <message>
        <source>Deputy of</source>
        <translation>代理谁</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>Name, post and telephone</source>
        <translation>请写姓名、职务和电话</translation>
    </message>
</context>
<context>
    <name>redoubt::views::ContactsDialog</name>
    <message>
        <source>Liaisons</source>
        <translation>联络员名录</translation>
    </message>
    <message>
        <source>Find a unit, a name or a number</source>
        <translation>找单位、姓名或号码</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add a liaison of %1</source>
        <translation>添加%1的联络员</translation>
    </message>
    <message>
        <source>Nobody is named yet.</source>
        <translation>还没有登记。</translation>
    </message>
    <message>
        <source>%1, deputy of %2</source>
        <translation>%1，%2的代理</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1 起</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>修改 %1</translation>
    </message>
    <message>
        <source>Take %1 off the list</source>
        <translation>把 %1 移出名录</translation>
    </message>
    <message numerus="yes">
        <source>%n units have named nobody yet; type a unit&apos;s name to see it.</source>
        <translation>
            <numerusform>还有 %n 家没有登记；输入单位名可查看。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::ContinuityStrip</name>
    <message>
        <source>Who answered, minute by minute</source>
        <translation>每一分钟由谁负责</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>%1 taken over</source>
        <translation>%1 交完</translation>
    </message>
    <message>
        <source>%1 due</source>
        <translation>%1 应交</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2 went on from %3, responsible until the incoming officer signed at %4.</source>
        <translation>%1：%2 从 %3 起延班，负责到 %4 接班人签署。</translation>
    </message>
    <message>
        <source>%1: %2, since %3 by the signature of the incoming officer.</source>
        <translation>%1：%2，%3 接班人签署起。</translation>
    </message>
    <message>
        <source>%1: nobody</source>
        <translation>%1：无人</translation>
    </message>
</context>
<context>
    <name>redoubt::views::CourseLineDialog</name>
    <message>
        <source>What was done or heard</source>
        <translation>经过记录</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>处置</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>When it was</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Where it is from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Say what it was</source>
        <translation>请填内容</translation>
    </message>
    <message>
        <source>This time has not come yet</source>
        <translation>这个时间还没到</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>附件</translation>
    </message>
</context>
<context>
    <name>redoubt::views::DocumentsPane</name>
    <message>
        <source>Reports</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Register of numbers</source>
        <translation>文号登记</translation>
    </message>
    <message>
        <source>Which reports</source>
        <translation>哪些报告</translation>
    </message>
    <message>
        <source>Reports of all incidents</source>
        <translation>所有事件的报告</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>New series…</source>
        <translation>新建序列…</translation>
    </message>
    <message>
        <source>Series…</source>
        <translation>序列设置…</translation>
    </message>
    <message>
        <source>Give the number up…</source>
        <translation>作废文号…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Register of document numbers</source>
        <translation>文号登记簿</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Being written</source>
        <translation>起草中</translation>
    </message>
    <message>
        <source>Waiting to be issued</source>
        <translation>待签发</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>已签发</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Choose a number that is given and not used</source>
        <translation>请选中一个已给出、未使用的号</translation>
    </message>
    <message>
        <source>Follow-up report 12</source>
        <translation>续报（第12次）</translation>
    </message>
    <message>
        <source>Kept for a time without network</source>
        <translation>断网备用号</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
</context>
<context>
    <name>redoubt::views::DraftPane</name>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Check and sign…</source>
        <translation>审核并签字…</translation>
    </message>
    <message>
        <source>Send back…</source>
        <translation>退回…</translation>
    </message>
    <message>
        <source>Issue…</source>
        <translation>签发…</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>废弃…</translation>
    </message>
    <message>
        <source>Before it is sent</source>
        <translation>签发之前</translation>
    </message>
    <message>
        <source>Sent back: it is changed, and then checked anew.</source>
        <translation>已退回：修改后重新审核。</translation>
    </message>
    <message>
        <source>%1 has checked it as it stands. A change of it asks for a new check.</source>
        <translation>%1 已按现在的内容审核。再改须重新审核。</translation>
    </message>
    <message>
        <source>Nobody has checked it yet. A second person reads it and signs; where it is urgent, a leader may issue it unchecked, and that stands on it.</source>
        <translation>尚未审核。由拟稿人以外的人读过并签字；紧急时带班领导可不经审核签发，通报上会注明。</translation>
    </message>
</context>
<context>
    <name>redoubt::views::DueStrip</name>
    <message>
        <source>not open yet</source>
        <translation>未开始收</translation>
    </message>
    <message>
        <source>%1 / %2, all in</source>
        <translation>%1 / %2 收齐</translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>未报 %n 家</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>迟 %n 家</numerusform>
        </translation>
    </message>
    <message>
        <source>when due</source>
        <translation>到点</translation>
    </message>
    <message numerus="yes">
        <source>after %n min</source>
        <translation>
            <numerusform>%n 分钟后</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Units are reminded %1; after %n min the leader is told</source>
        <translation>
            <numerusform>%1自动提醒，%n 分钟未报转带班领导</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between reminders</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>then it goes to the leader</source>
        <translation>后转带班领导</translation>
    </message>
    <message>
        <source>until consoles remind</source>
        <translation>后自动提醒</translation>
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
    <name>redoubt::views::DutyPage</name>
    <message>
        <source>Duty</source>
        <translation>值守</translation>
    </message>
    <message>
        <source>No duty office yet</source>
        <translation>还没有值班室</translation>
    </message>
    <message>
        <source>Once your unit has a duty office and you stand duty in it, the shift, its checklist and the handover are here; whoever reports for a unit finds its reports and bulletins here. An administrator opens the office and says who plans, who stands duty and who reports.</source>
        <translation>您的单位有了值班室、您在里面值班以后，当班、检查清单和交接都在这里；替单位报送的，零报告和预警通报也在这里。值班室由管理员开设，谁排班、谁值班、谁报送也由管理员指定。</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>值班表</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>交接班</translation>
    </message>
    <message>
        <source>Parts of duty</source>
        <translation>值守的各部分</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <extracomment>The form of a date by Qt&apos;s letters</extracomment>
        <translation>M 月 d 日</translation>
    </message>
    <message>
        <source>Other unit…</source>
        <translation>其他单位…</translation>
    </message>
    <message>
        <source>Its superior is %1. </source>
        <translation>上级：%1。</translation>
    </message>
    <message>
        <source>Fetching the duty of %1</source>
        <translation>取数中：%1 的值班</translation>
    </message>
    <message>
        <source>The duty of %1 is not here yet</source>
        <translation>%1 的值班还没有取到</translation>
    </message>
    <message>
        <source>Shift, roster and past handovers are shown as soon as they come.</source>
        <translation>当班、值班表、历次交接取到后即显示。</translation>
    </message>
    <message>
        <source>There is no connection. It is fetched as soon as the server answers; until then one&apos;s own unit can be chosen again.</source>
        <translation>没有连接，连上服务器后自动取。这期间可以回到本单位。</translation>
    </message>
</context>
<context>
    <name>redoubt::views::DutyWords</name>
    <message>
        <source>Incident</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>续查</translation>
    </message>
    <message>
        <source>Bulletin</source>
        <translation>预警</translation>
    </message>
    <message>
        <source>Zero report</source>
        <translation>零报告</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>From a newer version</source>
        <translation>来自更新的版本</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation>处置</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>告警</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>预警</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报送</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>交接</translation>
    </message>
    <message>
        <source>respond by %1</source>
        <translation>%1 前响应</translation>
    </message>
    <message>
        <source>close by %1</source>
        <translation>%1 前办结</translation>
    </message>
    <message>
        <source>%1 until the handover</source>
        <translation>还有 %1交班</translation>
    </message>
    <message>
        <source>Handover overdue by %1</source>
        <translation>交班已超 %1</translation>
    </message>
    <message>
        <source>Nothing is prepared yet</source>
        <translation>还没有准备交接</translation>
    </message>
    <message>
        <source>Refused: to be prepared anew</source>
        <translation>已被拒绝，请重新准备</translation>
    </message>
    <message>
        <source>Something changed since: to be prepared anew</source>
        <translation>准备以后又有变化，请重新准备</translation>
    </message>
    <message numerus="yes">
        <source>%n matter(s) still to be read back</source>
        <translation>
            <numerusform>还差 %n 项复述核对</numerusform>
        </translation>
    </message>
    <message>
        <source>The outgoing officer signs first</source>
        <translation>等交班人先签署</translation>
    </message>
    <message>
        <source>the second officer</source>
        <translation>副班</translation>
    </message>
    <message>
        <source>the leader on duty</source>
        <translation>带班领导</translation>
    </message>
    <message>
        <source>the commander</source>
        <translation>指挥员</translation>
    </message>
    <message>
        <source>Handovers are held: a leader lifts it, or lets this one pass</source>
        <translation>暂停交接：由带班领导恢复，或同意这一次通过</translation>
    </message>
</context>
<context>
    <name>redoubt::views::EmptyState</name>
    <message>
        <source>You can also press</source>
        <translation>也可以按</translation>
    </message>
    <message>
        <source>Fetching what is yours</source>
        <translation>正在取回您的内容</translation>
    </message>
    <message>
        <source>The server is sending what there is for you. It appears here by itself.</source>
        <translation>服务器正在把您可见的内容发到本机，取回后自动显示在这里。</translation>
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
    <name>redoubt::views::EscalationCard</name>
    <message>
        <source>Escalated</source>
        <translation>已升级</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>接手</translation>
    </message>
    <message>
        <source>e.g. On my way to the duty room</source>
        <translation>例如：正赶往值班室</translation>
    </message>
    <message>
        <source>What you will do (may stay empty)</source>
        <translation>您要怎么办（可以不填）</translation>
    </message>
</context>
<context>
    <name>redoubt::views::EscalationRulesDialog</name>
    <message>
        <source>Time limits and escalation</source>
        <translation>时限与升级</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Ordinary matters</source>
        <translation>一般事项</translation>
    </message>
    <message>
        <source>Critical matters</source>
        <translation>重要事项</translation>
    </message>
    <message>
        <source>Minutes are counted from the time that was missed. Whoever is told sees it on their console at once and takes it; both are kept. A time limit holds for matters that are added from now on, escalation for all that are open.</source>
        <translation>分钟从误了的时刻算起。被告知的人在自己的终端上马上看到并接手，两样都留有记录。时限管今后登记的事项，升级管所有未了的。</translation>
    </message>
    <message>
        <source>Answered within, min</source>
        <translation>几分钟内响应</translation>
    </message>
    <message>
        <source>Not answered: told after, min</source>
        <translation>超时没响应，几分钟后告知</translation>
    </message>
    <message>
        <source>Closed by</source>
        <translation>办结时刻</translation>
    </message>
    <message>
        <source>Not closed: told after, min</source>
        <translation>超时没办结，几分钟后告知</translation>
    </message>
    <message>
        <source>second</source>
        <translation>副班</translation>
    </message>
    <message>
        <source>leader</source>
        <translation>带班领导</translation>
    </message>
    <message>
        <source>commander</source>
        <translation>指挥员</translation>
    </message>
    <message>
        <source>00:00 is the end of the day on which it was added. An empty step tells nobody.</source>
        <translation>00:00 是登记当天结束。空着的不告知。</translation>
    </message>
    <message>
        <source>Relief is late</source>
        <translation>接班迟了</translation>
    </message>
    <message>
        <source>%1: %2 is told after, minutes</source>
        <translation>%1：几分钟后告知%2</translation>
    </message>
    <message>
        <source>%1: answered within, minutes</source>
        <translation>%1：几分钟内响应</translation>
    </message>
    <message>
        <source>%1, not answered</source>
        <translation>%1，超时没响应</translation>
    </message>
    <message>
        <source>%1: has a time by which it is closed</source>
        <translation>%1：有办结时刻</translation>
    </message>
    <message>
        <source>%1: closed by</source>
        <translation>%1：办结时刻</translation>
    </message>
    <message>
        <source>%1, not closed</source>
        <translation>%1，超时没办结</translation>
    </message>
</context>
<context>
    <name>redoubt::views::EvidenceDelegate</name>
    <message>
        <source>Something missing?</source>
        <translation>缺少证据？</translation>
    </message>
    <message>
        <source>Returns the claim</source>
        <translation>退回补充</translation>
    </message>
    <message>
        <source>Does not match</source>
        <translation>指纹不符</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Could not be fetched</source>
        <translation>未能取回</translation>
    </message>
</context>
<context>
    <name>redoubt::views::EvidenceInputs</name>
    <message>
        <source>Drop evidence here, or choose files</source>
        <translation>把证据拖到这里，或选择文件</translation>
    </message>
    <message>
        <source>Evidence: drop files, or press Enter to choose</source>
        <translation>证据：拖入文件，或按回车选择</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>证明什么</translation>
    </message>
    <message>
        <source>What %1 shows</source>
        <translation>%1 证明什么</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>文件已不在</translation>
    </message>
    <message>
        <source>Do not attach %1</source>
        <translation>不附 %1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>The files are being sealed. The claim is submitted when all are in.</source>
        <translation>正在加密收入文件，全部收入后才提交成果报告。</translation>
    </message>
    <message>
        <source>%1, taken in</source>
        <translation>%1 的收入进度</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Choose evidence for the claim</source>
        <translation>选择成果报告的证据</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>A folder: attach its files one by one, or packed into one</source>
        <translation>这是文件夹：请逐个添加其中的文件，或打包成一个文件</translation>
    </message>
    <message>
        <source>Not a file that can be read to its end</source>
        <translation>不是能读到末尾的文件</translation>
    </message>
    <message>
        <source>You have no right to read it</source>
        <translation>您无权读取此文件</translation>
    </message>
    <message>
        <source>Empty: there is nothing in it</source>
        <translation>空文件：没有内容</translation>
    </message>
    <message>
        <source>Larger than %1, the most that one file may have</source>
        <translation>大于 %1，即单个文件的上限</translation>
    </message>
</context>
<context>
    <name>redoubt::views::EvidenceLight</name>
    <message>
        <source>Fetch</source>
        <translation>取回</translation>
    </message>
    <message>
        <source>Fetches them now, large ones too, so that they are here without the network</source>
        <translation>现在就取回，大文件也取，断网时也能看</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of what waits are not here: %1</source>
        <translation>
            <numerusform>待裁定成果的证据还有 %n 个不在本机：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>All evidence of what waits is here</source>
        <translation>待裁定成果的证据都在本机</translation>
    </message>
</context>
<context>
    <name>redoubt::views::EvidencePane</name>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>No evidence was attached.</source>
        <translation>没有附证据。</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存副本…</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>Saves the file as it is; nothing is opened</source>
        <translation>原样另存，不会打开</translation>
    </message>
    <message>
        <source>The file is not here yet, or does not match its digest</source>
        <translation>文件还没取到，或指纹不符</translation>
    </message>
    <message>
        <source>Enlarge (Return)</source>
        <translation>放大查看（回车）</translation>
    </message>
</context>
<context>
    <name>redoubt::views::EvidencePreview</name>
    <message>
        <source>Text of the evidence</source>
        <translation>证据文字</translation>
    </message>
    <message>
        <source>Evidence, enlarged</source>
        <translation>证据大图</translation>
    </message>
    <message>
        <source>This kind of file is not shown here. Save a copy to look at it.</source>
        <translation>这类文件不在此显示，可另存后查看。</translation>
    </message>
    <message>
        <source>The file does not match its digest and is not shown.</source>
        <translation>文件与指纹不符，不予显示。</translation>
    </message>
    <message>
        <source>On its way from the server…</source>
        <translation>正在从服务器取回…</translation>
    </message>
    <message>
        <source>Not on this machine. It is fetched once the server is there.</source>
        <translation>不在本机，接通服务器后取回。</translation>
    </message>
</context>
<context>
    <name>redoubt::views::EvidenceViewer</name>
    <message>
        <source>Evidence, enlarged</source>
        <translation>证据大图</translation>
    </message>
    <message>
        <source>Previous piece (Left)</source>
        <translation>上一份（←）</translation>
    </message>
    <message>
        <source>Next piece (Right)</source>
        <translation>下一份（→）</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 / %2 份</translation>
    </message>
</context>
<context>
    <name>redoubt::views::ExerciseKeys</name>
    <message>
        <source>Judging board and team room</source>
        <translation>评判台与队伍空间</translation>
    </message>
    <message>
        <source>Next and previous claim</source>
        <translation>下一件、上一件</translation>
    </message>
    <message>
        <source>From the queue to the evidence, then to the ruling</source>
        <translation>从队列到证据，再到裁定</translation>
    </message>
    <message>
        <source>Rule with the number on the button</source>
        <translation>按按钮上的分数裁定</translation>
    </message>
    <message>
        <source>Return the claim to its team</source>
        <translation>退回队伍补充</translation>
    </message>
    <message>
        <source>Scoreboard</source>
        <translation>大屏</translation>
    </message>
    <message>
        <source>Fill the screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Space</source>
        <comment>key</comment>
        <translation>空格</translation>
    </message>
    <message>
        <source>Show the other side</source>
        <translation>换另一方</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>New exercise</source>
        <translation>新建演练</translation>
    </message>
    <message>
        <source>Enlarge the chosen evidence, then the next piece</source>
        <translation>放大查看所选证据，再看下一份</translation>
    </message>
    <message>
        <source>From the reason back to the queue; what is typed stays</source>
        <translation>从理由回到列表，已填的内容保留</translation>
    </message>
</context>
<context>
    <name>redoubt::views::ExercisePage</name>
    <message>
        <source>Start…</source>
        <translation>开始…</translation>
    </message>
    <message>
        <source>Stop the exercise…</source>
        <translation>停止演练…</translation>
    </message>
    <message>
        <source>Resume…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>End…</source>
        <translation>结束…</translation>
    </message>
    <message>
        <source>Open the wall</source>
        <translation>打开大屏</translation>
    </message>
    <message>
        <source>All exercises</source>
        <translation>全部演练</translation>
    </message>
    <message>
        <source>Parts of the exercise</source>
        <translation>演练各页</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Judging</source>
        <translation>评判台</translation>
    </message>
    <message>
        <source>Our claims</source>
        <translation>我们的报告</translation>
    </message>
    <message>
        <source>Standings</source>
        <translation>排名</translation>
    </message>
    <message>
        <source>day %1 of %2</source>
        <translation>第 %1 天 / 共 %2 天</translation>
    </message>
    <message>
        <source>Start the exercise?</source>
        <translation>开始演练？</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Stop the whole exercise?</source>
        <translation>停止整场演练？</translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s) already submitted can still be ruled on. Only the control can resume it.</source>
        <translation>
            <numerusform>已提交的 %n 件仍可裁定。只有导演组能恢复。</numerusform>
        </translation>
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
        <source>Reason, read by everyone in the exercise</source>
        <translation>理由，所有参演人员可见</translation>
    </message>
    <message>
        <source>Resume the exercise?</source>
        <translation>恢复演练？</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>End the exercise?</source>
        <translation>结束演练？</translation>
    </message>
    <message numerus="yes">
        <source>No team can submit any more. Claims that arrive later are marked. %n claim(s) still wait and can be ruled on.</source>
        <translation>
            <numerusform>各队不能再提交，之后送到的会被标记。还有 %n 件待裁定，仍可裁定。</numerusform>
        </translation>
    </message>
    <message>
        <source>End the exercise</source>
        <translation>结束演练</translation>
    </message>
    <message>
        <source>Keep it running</source>
        <translation>继续进行</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>更多操作</translation>
    </message>
    <message>
        <source>Change the plan…</source>
        <translation>修改方案…</translation>
    </message>
    <message>
        <source>Copy the exercise…</source>
        <translation>复制演练…</translation>
    </message>
    <message>
        <source>Discard the exercise…</source>
        <translation>作废演练…</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to do first</source>
        <translation>
            <numerusform>%n 项须先办</numerusform>
        </translation>
    </message>
    <message>
        <source>From now on the teams can submit claims: %1 attacking and %2 defending. Everyone in the exercise reads that it runs.</source>
        <translation>从现在起各队可以提交成果报告：攻击方 %1 队，防守方 %2 队。演练中的每个人都会看到演练已开始。</translation>
    </message>
    <message>
        <source>.</source>
        <comment>the end of a sentence</comment>
        <translation>。</translation>
    </message>
    <message numerus="yes">
        <source>%n attacking team(s) are told to stand down, with your reason, on every page and on the wall, as soon as the server has the order. Without a connection, call them.</source>
        <translation>
            <numerusform>服务器收到后，%n 支攻击队立即在各页面和大屏上看到停止命令和您写的原因。没有网络时，请打电话通知。</numerusform>
        </translation>
    </message>
    <message>
        <source>No claim can be submitted until it goes on; one that arrives all the same is marked.</source>
        <translation>恢复之前不能提交成果报告，仍然送到的会加标记。</translation>
    </message>
    <message>
        <source>The teams read that it goes on and can submit claims again.</source>
        <translation>各队会看到演练恢复，可以继续提交成果报告。</translation>
    </message>
    <message>
        <source>The phase is still “%1”.</source>
        <translation>阶段仍是“%1”。</translation>
    </message>
    <message>
        <source>A word to everyone in the exercise (may stay empty)</source>
        <translation>给演练中每个人的一句话（可不填）</translation>
    </message>
    <message>
        <source>Discard this exercise?</source>
        <translation>作废这次演练？</translation>
    </message>
    <message>
        <source>Nothing has come of it yet. It leaves everybody&apos;s list, and its members lose access to it. Copy it first if you want to plan from it again.</source>
        <translation>演练还没有产生任何内容。作废后从每个人的列表中消失，人员不再能访问。如果还要据此制定方案，请先复制。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
</context>
<context>
    <name>redoubt::views::ExercisesPage</name>
    <message>
        <source>Exercises</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>New exercise</source>
        <translation>新建演练</translation>
    </message>
    <message>
        <source>Find by name or unit</source>
        <translation>按名称或单位找</translation>
    </message>
    <message>
        <source>No exercises yet</source>
        <translation>还没有演练</translation>
    </message>
    <message>
        <source>An exercise is planned here: its teams, targets, phases and rules. Once its window opens, claims are judged and standings kept here too.</source>
        <translation>在这里定一场演练：分红蓝白三方，划定靶标和阶段，选计分规则。开窗以后，裁定和排名也在这里。</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>筹划</translation>
    </message>
    <message>
        <source>Attack window</source>
        <translation>攻击窗口</translation>
    </message>
    <message>
        <source>Rulings</source>
        <translation>裁定</translation>
    </message>
    <message>
        <source>Once somebody makes you a member of an exercise, it appears here by itself, with your team&apos;s room or the judging board. Nothing needs to be set up on this machine.</source>
        <translation>加入某场演练后，它会自动出现在这里，带着队伍空间或评判台。本机不用另作设置。</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>Look again now</source>
        <translation>立即刷新</translation>
    </message>
    <message>
        <source>You join an exercise</source>
        <translation>加入演练</translation>
    </message>
</context>
<context>
    <name>redoubt::views::FactFilesEdit</name>
    <message>
        <source>Drop files here, or choose them</source>
        <translation>把文件拖到这里，或点击选择</translation>
    </message>
    <message>
        <source>Files: drop them, or press Enter to choose</source>
        <translation>附件：拖入，或按回车选择</translation>
    </message>
    <message>
        <source>Choose files to attach</source>
        <translation>选择附件</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Do not attach %1</source>
        <translation>不附 %1</translation>
    </message>
    <message>
        <source>Not there any more</source>
        <translation>已不在原处</translation>
    </message>
    <message>
        <source>A folder: attach its files one by one</source>
        <translation>这是文件夹：请逐个添加其中的文件</translation>
    </message>
    <message>
        <source>Not a file that can be read to its end</source>
        <translation>不是能读到结尾的文件</translation>
    </message>
    <message>
        <source>No right to read it</source>
        <translation>没有读取权限</translation>
    </message>
    <message>
        <source>Empty: there is nothing in it</source>
        <translation>空文件：没有内容</translation>
    </message>
    <message>
        <source>Larger than %1, the most that one file may have</source>
        <translation>大于 %1，即单个文件的上限</translation>
    </message>
    <message>
        <source>At most %1 files</source>
        <translation>最多 %1 个附件</translation>
    </message>
    <message>
        <source>%1 cannot be attached: %2</source>
        <translation>%1 不能附上：%2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>redoubt::views::FieldChips</name>
    <message>
        <source>%1: not known yet</source>
        <translation>%1：还不知道</translation>
    </message>
    <message>
        <source>to be filled in: %1</source>
        <translation>待填：%1</translation>
    </message>
</context>
<context>
    <name>redoubt::views::FillDialog</name>
    <message>
        <source>Fill the gap</source>
        <translation>补班</translation>
    </message>
    <message>
        <source>Put them on</source>
        <translation>排上</translation>
    </message>
    <message>
        <source>%1. It is part of the draft until the month is published again; no turn is used.</source>
        <translation>%1。再次发布之前只在草稿里；不占轮次。</translation>
    </message>
    <message>
        <source>Who stands it</source>
        <translation>由谁值</translation>
    </message>
    <message>
        <source>Reason (may be left out)</source>
        <translation>理由（可不填）</translation>
    </message>
    <message>
        <source>Nobody is free then</source>
        <translation>那时没有人有空</translation>
    </message>
</context>
<context>
    <name>redoubt::views::FirstRunView</name>
    <message>
        <source>%1 could not be read. Check that it is still there and try again.</source>
        <translation>读不出 %1。请确认文件还在，再试一次。</translation>
    </message>
    <message>
        <source>%1 was made by a newer version. Update this console first.</source>
        <translation>%1 由更新的版本生成。请先升级本程序。</translation>
    </message>
    <message>
        <source>The code is unknown, used or has run out. Ask your administrator for a new one.</source>
        <translation>登记码不存在、已用过或已过期。请向管理员要一个新的。</translation>
    </message>
    <message>
        <source>The server showed another certificate than the one on your slip. Nothing was trusted. Compare the address and the digest; if both are right, tell your administrator.</source>
        <translation>服务器出示的证书与登记单上的不是同一张，没有信任它。请核对地址和摘要；两样都对，就告诉管理员。</translation>
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
        <translation>登记没有成功，什么都没有改动。</translation>
    </message>
    <message>
        <source>By file</source>
        <translation>用文件</translation>
    </message>
    <message>
        <source>By code</source>
        <translation>用登记码</translation>
    </message>
    <message>
        <source>Drop the enrolment file here, or click to choose it</source>
        <translation>把登记文件拖到这里，或点这里选择</translation>
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
        <translation>信任并登记</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Connect this console to a server</source>
        <translation>把本机接到服务器</translation>
    </message>
    <message>
        <source>Your administrator gives you a file or a slip with a code. Both say which server this is and by which certificate it is known.</source>
        <translation>管理员会给您一个文件，或一张写有登记码的单子。两者都写明是哪台服务器、认哪张证书。</translation>
    </message>
    <message>
        <source>The file works once and for this machine only. Delete it afterwards.</source>
        <translation>文件只能在这台机器上用一次，用后请删除。</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>服务器地址</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>一次性登记码</translation>
    </message>
    <message>
        <source>Is this your server?</source>
        <translation>这是您的服务器吗？</translation>
    </message>
    <message>
        <source>Compare the fingerprint with your slip or by telephone. From now on the console talks to this server only if it proves itself with this certificate.</source>
        <translation>请对照登记单或打电话核对指纹。今后只有出示这张证书，本机才与该服务器通信。</translation>
    </message>
    <message>
        <source>Not this one</source>
        <translation>不是它</translation>
    </message>
    <message>
        <source>Installation %1   Version %2</source>
        <translation>终端 %1&#x3000;版本 %2</translation>
    </message>
    <message>
        <source>Choose the enrolment file</source>
        <translation>选择登记文件</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>It has 64 hexadecimal digits, as on the slip.</source>
        <translation>应为 64 位十六进制数，与登记单上一致。</translation>
    </message>
    <message>
        <source>%1 is not an enrolment file. Ask your administrator for the file that was made for this machine; its name ends in .json.</source>
        <translation>%1 不是登记文件。请向管理员要为这台机器制作的文件，文件名以 .json 结尾。</translation>
    </message>
    <message>
        <source>Enrolment files (*.json)</source>
        <translation>登记文件 (*.json)</translation>
    </message>
    <message>
        <source>Is “%1” your server?</source>
        <translation>“%1”是您的服务器吗？</translation>
    </message>
</context>
<context>
    <name>redoubt::views::FollowedBanner</name>
    <message>
        <source>Let go</source>
        <translation>放下</translation>
    </message>
    <message>
        <source>Its records leave this console. Nothing is lost: they are the unit&apos;s, and can be fetched again.</source>
        <translation>数据离开本机。什么也不会丢：数据是该单位的，需要时再取。</translation>
    </message>
    <message>
        <source>Offline: %1 is not whole here</source>
        <translation>离线：%1 尚未取全</translation>
    </message>
    <message>
        <source>Part of it has come. The rest is fetched as soon as the server answers.</source>
        <translation>已取到一部分，连上服务器后接着取。</translation>
    </message>
    <message>
        <source>Nothing of it has come yet. It is fetched as soon as the server answers.</source>
        <translation>还没有取到，连上服务器后自动取。</translation>
    </message>
    <message>
        <source>%1, as of the last contact</source>
        <translation>%1，截至上次联系</translation>
    </message>
    <message>
        <source>There is no connection. What is here stays readable on this console until it is let go.</source>
        <translation>没有连接。已取到的留在本机，放下之前都能看。</translation>
    </message>
    <message>
        <source>Fetching %1</source>
        <translation>取数中：%1</translation>
    </message>
    <message>
        <source>%1 of %2 lines have come; what is shown is not whole yet.</source>
        <translation>已取 %1 / %2 条，下面的内容还不全。</translation>
    </message>
    <message>
        <source>It was asked for; nothing has come yet.</source>
        <translation>已请求，还没有取到。</translation>
    </message>
    <message>
        <source>%1, read along</source>
        <translation>%1，只读查看</translation>
    </message>
    <message>
        <source>A unit below, to read only. It stays on this console and up to date until it is let go.</source>
        <translation>下级单位，只读。放下之前，数据留在本机并随时更新。</translation>
    </message>
</context>
<context>
    <name>redoubt::views::FormDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>redoubt::views::GroupsDialog</name>
    <message>
        <source>Groups of units</source>
        <translation>单位分组</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Within it</source>
        <translation>组内小组</translation>
    </message>
    <message>
        <source>Further up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Further down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Take the group away; its units stay, in no group</source>
        <translation>撤掉这个组；其中的单位保留，变为未分组</translation>
    </message>
    <message>
        <source>(no name yet)</source>
        <translation>（未命名）</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n</source>
        <comment>group with so many units</comment>
        <translation>
            <numerusform>%1（%n）</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a unit, and the group that it is in</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Every unit is in a group</source>
        <translation>每个单位都已分组</translation>
    </message>
    <message numerus="yes">
        <source>%n units are in no group</source>
        <translation>
            <numerusform>%n 个单位未分组</numerusform>
        </translation>
    </message>
    <message>
        <source>Every group needs a name</source>
        <translation>每个组都要有名称</translation>
    </message>
    <message>
        <source>Two groups are called %1</source>
        <translation>有两个组都叫 %1</translation>
    </message>
    <message>
        <source>Find a unit</source>
        <translation>查找单位</translation>
    </message>
    <message>
        <source>Bulletins and zero reports show the units below in these groups, in this order. Bulletins that were sent keep theirs.</source>
        <translation>预警通报和零报告按这里的分组和次序显示下属单位。已发出的通报保持原来的分组。</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>组名</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>新组</translation>
    </message>
    <message>
        <source>A new group</source>
        <translation>新建一个组</translation>
    </message>
    <message>
        <source>A new group within the chosen one</source>
        <translation>在选中的组里再分一个小组</translation>
    </message>
</context>
<context>
    <name>redoubt::views::HandoverPane</name>
    <message>
        <source>Handover</source>
        <translation>交接班</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>检查清单</translation>
    </message>
    <message>
        <source>Open matters</source>
        <translation>未了事项</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>复述核对</translation>
    </message>
    <message>
        <source>Both sign</source>
        <translation>双方签署</translation>
    </message>
    <message>
        <source>Prepare…</source>
        <translation>准备交接…</translation>
    </message>
    <message>
        <source>Refuse…</source>
        <translation>拒绝接班…</translation>
    </message>
    <message>
        <source>%1 refused it at %2</source>
        <translation>%1 于 %2 拒绝接班</translation>
    </message>
    <message numerus="yes">
        <source>%n required item(s) still to do</source>
        <translation>
            <numerusform>还有 %n 个必查项未查</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n goes to the next shift</source>
        <translation>
            <numerusform>%n 项转下一班</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>of the checklist: %1 an item, %2 what was found</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message numerus="yes">
        <source>%n handed over, as of %1</source>
        <translation>
            <numerusform>移交 %n 项，截至 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to hand over</source>
        <translation>
            <numerusform>%n 项待移交</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: by %2</source>
        <translation>%1：%2 前</translation>
    </message>
    <message>
        <source>To know: %1</source>
        <translation>提醒：%1</translation>
    </message>
    <message>
        <source>Counted: %1</source>
        <translation>物品：%1</translation>
    </message>
    <message>
        <source>after it is prepared</source>
        <translation>准备以后进行</translation>
    </message>
    <message>
        <source>nothing critical is open</source>
        <translation>没有重要的未了事项</translation>
    </message>
    <message numerus="yes">
        <source>said against recorded: %1 of %n the same</source>
        <translation>
            <numerusform>接班人说，系统比对，%1 / %n 一致</numerusform>
        </translation>
    </message>
    <message>
        <source>what is signed stays as it is</source>
        <translation>签后封存，不能再改</translation>
    </message>
    <message>
        <source>Both have signed: the shift is handed over.</source>
        <translation>双方已签署，交接完成。</translation>
    </message>
    <message>
        <source>The present shift stays responsible until both have signed.</source>
        <translation>双方签完以前，原班继续负责。</translation>
    </message>
    <message>
        <source>Prepare anew…</source>
        <translation>重新准备…</translation>
    </message>
    <message>
        <source>Order of the office</source>
        <translation>交接规矩</translation>
    </message>
    <message>
        <source>More of the handover</source>
        <translation>交接的更多操作</translation>
    </message>
    <message>
        <source>Order of handing over…</source>
        <translation>交接规矩…</translation>
    </message>
    <message>
        <source>Order of handing over</source>
        <translation>交接规矩</translation>
    </message>
    <message>
        <source>Hold handovers…</source>
        <translation>暂停交接…</translation>
    </message>
    <message>
        <source>all that it requires is there</source>
        <translation>要求的都做到了</translation>
    </message>
    <message numerus="yes">
        <source>%n of what it requires is missing: marked on the sheet</source>
        <translation>
            <numerusform>还缺 %n 项，会标在交接单上</numerusform>
        </translation>
    </message>
    <message>
        <source>outgoing side handles it, %1</source>
        <extracomment>of a matter that came up while duty was handed over: %1 who handles it</extracomment>
        <translation>交班方处理，%1</translation>
    </message>
    <message>
        <source>The last answer is still being saved; then this one can be compared.</source>
        <translation>上一条还在保存，存完再核对这一条。</translation>
    </message>
</context>
<context>
    <name>redoubt::views::HandoversPage</name>
    <message>
        <source>No handover yet</source>
        <translation>还没有交接</translation>
    </message>
    <message>
        <source>Once both officers have signed a handover, its sheet is kept here as it was signed: to be read, printed, exported and verified by anybody. The handover of the running shift is prepared on the page of the shift.</source>
        <translation>双方签署之后，交接单照签署时的样子保存在这里：可以查看、打印、导出，任何人都能核验。当班的交接在“当班与交接”里准备。</translation>
    </message>
    <message>
        <source>Two signatures</source>
        <translation>双方签署</translation>
    </message>
    <message>
        <source>The sheet</source>
        <translation>交接单</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>核验</translation>
    </message>
    <message>
        <source>Both have signed</source>
        <translation>双方已签</translation>
    </message>
    <message>
        <source>Newer sheet (K)</source>
        <translation>更近一份（K）</translation>
    </message>
    <message>
        <source>Older sheet (J)</source>
        <translation>更早一份（J）</translation>
    </message>
    <message>
        <source>This sheet does not verify</source>
        <translation>这份交接单核验未通过</translation>
    </message>
    <message>
        <source>What differs stands at the right. It prints and exports with that word on it; do not rely on it.</source>
        <translation>哪里不符见右侧。打印和导出都带着“未通过”，请不要依据它。</translation>
    </message>
    <message>
        <source>Beside the sheet</source>
        <translation>交接单旁</translation>
    </message>
    <message>
        <source>Continuity</source>
        <translation>责任连续</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>后来</translation>
    </message>
    <message>
        <source>Handover sheet of %1</source>
        <translation>%1 交接单</translation>
    </message>
    <message numerus="yes">
        <source>%n min late</source>
        <translation>
            <numerusform>迟交 %n 分</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1 min = %L2 + extended %3</source>
        <translation>%L1 分钟 = %L2 + 延班 %3</translation>
    </message>
    <message>
        <source>%L1 min = %L2 − early %3</source>
        <translation>%L1 分钟 = %L2 − 提前 %3</translation>
    </message>
    <message>
        <source>%L1 min</source>
        <translation>%L1 分钟</translation>
    </message>
    <message>
        <source>There is a gap</source>
        <translation>有空档</translation>
    </message>
    <message>
        <source>No gap</source>
        <translation>没有空档</translation>
    </message>
    <message>
        <source>The outgoing officers were responsible until the incoming officer signed at %1.</source>
        <translation>%1 接班人签署之前，原班负责。</translation>
    </message>
    <message>
        <source>Duty passed when the incoming officer signed at %1.</source>
        <translation>%1 接班人签署，责任交接完成。</translation>
    </message>
    <message>
        <source>Parts of the page</source>
        <translation>页面的部分</translation>
    </message>
    <message>
        <source>Handovers</source>
        <translation>交接</translation>
    </message>
    <message>
        <source>Beside the last one</source>
        <translation>同上一份比</translation>
    </message>
    <message>
        <source>Which paper is shown</source>
        <translation>看哪一份</translation>
    </message>
    <message>
        <source>Sealed as it was signed</source>
        <translation>已封存，只能另写更正</translation>
    </message>
    <message>
        <source>Write a correction…</source>
        <translation>写更正…</translation>
    </message>
    <message>
        <source>Correct %1?</source>
        <translation>给%1写更正？</translation>
    </message>
    <message>
        <source>The sheet stays as both have signed it. The correction stands below the signatures, with your name and the time, on the page, on paper and in exports, and cannot be taken back.</source>
        <translation>双方签过的交接单不改。更正带您的姓名和时间，写在签名之后，页面、打印和导出里都有，写后不能收回。</translation>
    </message>
    <message>
        <source>What was wrong or left out, and how it was</source>
        <translation>哪里错了或漏了，实际是怎样</translation>
    </message>
    <message>
        <source>Say what was wrong</source>
        <translation>请写明哪里错了</translation>
    </message>
    <message>
        <source>Write it</source>
        <translation>写入</translation>
    </message>
    <message>
        <source>Look at the shift: its checklist and its log, as they were</source>
        <translation>看这一班：当时的检查清单和日志</translation>
    </message>
</context>
<context>
    <name>redoubt::views::HeadCard</name>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>The server&apos;s</source>
        <translation>服务器的</translation>
    </message>
    <message>
        <source>changed %1</source>
        <translation>%1 改</translation>
    </message>
    <message>
        <source>changed %1 by %2</source>
        <translation>%1 %2 改</translation>
    </message>
    <message>
        <source>%1 (shown now)</source>
        <translation>%1（当前显示）</translation>
    </message>
</context>
<context>
    <name>redoubt::views::HistoryDialog</name>
    <message>
        <source>Entries of %1</source>
        <translation>%1 的条目</translation>
    </message>
</context>
<context>
    <name>redoubt::views::ImpactDialog</name>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Known so far: %1, said by %2. It stays in sight.</source>
        <translation>已知：%1，%2 填报。更正后原内容仍保留可见。</translation>
    </message>
    <message>
        <source>It lasts, or lasted</source>
        <translation>持续中或已结束</translation>
    </message>
    <message>
        <source>As found</source>
        <translation>按认定结果</translation>
    </message>
    <message>
        <source>A number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>None: somebody has looked</source>
        <translation>没有：已核查</translation>
    </message>
    <message>
        <source>Not known after all</source>
        <translation>实际未知</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>已知情况</translation>
    </message>
    <message>
        <source>It is over</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>认定结果</translation>
    </message>
    <message>
        <source>About as many</source>
        <translation>约数</translation>
    </message>
    <message>
        <source>Number, in %1</source>
        <translation>数值（%1）</translation>
    </message>
    <message>
        <source>A number, not below zero</source>
        <translation>请填不小于零的数</translation>
    </message>
    <message>
        <source>At most 100 %</source>
        <translation>不超过 100 %</translation>
    </message>
    <message>
        <source>It ends before it begins</source>
        <translation>结束早于开始</translation>
    </message>
    <message>
        <source>This time has not come yet</source>
        <translation>这个时间还没到</translation>
    </message>
</context>
<context>
    <name>redoubt::views::IncidentDelegate</name>
    <message>
        <source>closed</source>
        <translation>已了结</translation>
    </message>
    <message>
        <source>to be settled</source>
        <translation>待核定</translation>
    </message>
    <message>
        <source>next to %1</source>
        <translation>下一报：%1</translation>
    </message>
    <message>
        <source>%1, level answered for</source>
        <translation>%1，人工定级</translation>
    </message>
</context>
<context>
    <name>redoubt::views::IncidentListPane</name>
    <message>
        <source>Incidents</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未了</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已了结</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Which incidents</source>
        <translation>哪些事件</translation>
    </message>
    <message>
        <source>No incident is open.</source>
        <translation>没有未了事件。</translation>
    </message>
    <message>
        <source>No incident is closed yet.</source>
        <translation>还没有了结的事件。</translation>
    </message>
    <message>
        <source>The register is empty.</source>
        <translation>登记簿是空的。</translation>
    </message>
</context>
<context>
    <name>redoubt::views::IncidentReportPage</name>
    <message>
        <source>Back to the incident</source>
        <translation>返回事件</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Drop…</source>
        <translation>作废…</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Return…</source>
        <translation>退回…</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>送审</translation>
    </message>
    <message>
        <source>Issue…</source>
        <translation>签发…</translation>
    </message>
    <message numerus="yes">
        <source>%n things stand in the way of issuing it</source>
        <translation>
            <numerusform>还差 %n 处才能签发</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::IncidentSheet</name>
    <message>
        <source>Choose an incident on the left.</source>
        <translation>请在左侧选一起事件。</translation>
    </message>
    <message>
        <source>It goes on</source>
        <translation>继续处置</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>了结…</translation>
    </message>
    <message>
        <source>category not said yet</source>
        <translation>分类未填</translation>
    </message>
    <message>
        <source>%1 (critical infrastructure)</source>
        <translation>%1（关键信息基础设施）</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between systems</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Closed by %1 at %2</source>
        <translation>%1 于 %2 了结</translation>
    </message>
    <message>
        <source>Another incident has the number %1</source>
        <translation>另一起事件也用了编号 %1</translation>
    </message>
    <message>
        <source>Two consoles gave it without seeing each other. Both are kept; one of them is given another number.</source>
        <translation>两台终端未同步时都给了这个号。两起都保留；请给其中一起另编一号。</translation>
    </message>
    <message>
        <source>Two times do not follow from one another</source>
        <translation>两个时间先后不符</translation>
    </message>
    <message>
        <source>%1 lies after %2. Correct whichever is wrong.</source>
        <translation>%1晚于%2。请更正有误的一个。</translation>
    </message>
    <message>
        <source>Level and time limits cannot be said here</source>
        <translation>这里算不出级别和时限</translation>
    </message>
    <message>
        <source>What is known is kept and shown. %1</source>
        <translation>已知内容都保留并显示。%1</translation>
    </message>
    <message>
        <source>Another level…</source>
        <translation>另定级别…</translation>
    </message>
    <message>
        <source>Level: %1</source>
        <translation>级别：%1</translation>
    </message>
    <message>
        <source>%1 answers for it: %2 The guide says %3.</source>
        <translation>%1 负责认定：%2 按指南为%3。</translation>
    </message>
    <message>
        <source>%1, limit %2</source>
        <translation>%1，界限 %2</translation>
    </message>
    <message>
        <source>%1: decides nothing</source>
        <translation>%1：不作定级依据</translation>
    </message>
    <message>
        <source>No limit of the guide is reached by what is known.</source>
        <translation>按已知情况，未达到指南任何界限。</translation>
    </message>
    <message>
        <source>then %1: %2</source>
        <translation>后达到%1：%2</translation>
    </message>
    <message>
        <source>Next: %1 from %2 on (%3).</source>
        <translation>下一级：%1，达到 %2 起（%3）。</translation>
    </message>
    <message>
        <source>By limits that are not sure enough it would be %1: somebody decides.</source>
        <translation>按尚不确定的界限应为%1：由人认定。</translation>
    </message>
    <message numerus="yes">
        <source>%n limits could still raise it, and nobody has said anything of them.</source>
        <translation>
            <numerusform>还有 %n 项可能抬高级别，尚未填报。</numerusform>
        </translation>
    </message>
    <message>
        <source>To be reported</source>
        <translation>报送时限</translation>
    </message>
    <message>
        <source>no clock runs</source>
        <translation>没有计时中的时限</translation>
    </message>
    <message numerus="yes">
        <source>%n clocks run</source>
        <translation>
            <numerusform>%n 项计时中</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>from %1 on</source>
        <translation>%1起</translation>
    </message>
    <message>
        <source>sent %1</source>
        <translation>%1 已报</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>用时 %1</translation>
    </message>
    <message>
        <source>late by %1</source>
        <translation>迟 %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>%1 前</translation>
    </message>
    <message>
        <source>would be due %1</source>
        <translation>届时应在 %1 前</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Sent…</source>
        <translation>记报送…</translation>
    </message>
    <message>
        <source>Nobody has said what the unit is: who reports to whom follows from it.</source>
        <translation>还没有填单位性质：向谁报由此确定。</translation>
    </message>
    <message>
        <source>When it was</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>not said yet</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>clocks start here</source>
        <translation>时限起点</translation>
    </message>
    <message>
        <source>two stand beside each other</source>
        <translation>两种说法并存</translation>
    </message>
    <message>
        <source>beside it: %1, by %2</source>
        <translation>并存：%1，%2 填</translation>
    </message>
    <message>
        <source>before: %1, by %2. Corrected: %3</source>
        <translation>原为 %1，%2 填。更正：%3</translation>
    </message>
    <message>
        <source>Enter…</source>
        <translation>填写…</translation>
    </message>
    <message>
        <source>What it did</source>
        <translation>影响</translation>
    </message>
    <message>
        <source>what nobody has said is unknown, and not zero</source>
        <translation>没填的是未知，不是零</translation>
    </message>
    <message numerus="yes">
        <source>corrected %n times</source>
        <translation>
            <numerusform>更正 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Write a line…</source>
        <translation>记一条…</translation>
    </message>
    <message>
        <source>Its course</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>the latest on top</source>
        <translation>最新在上</translation>
    </message>
    <message>
        <source>By the guide %1</source>
        <translation>按指南达到%1</translation>
    </message>
    <message>
        <source>Reported to %1</source>
        <translation>已报%1</translation>
    </message>
    <message>
        <source>corrected since: %1</source>
        <translation>后已更正：%1</translation>
    </message>
    <message>
        <source>Nothing is written yet.</source>
        <translation>还没有记录。</translation>
    </message>
    <message>
        <source>nobody has answered it</source>
        <translation>尚未认定</translation>
    </message>
    <message>
        <source>%1, answered by %2: %3</source>
        <translation>%1，%2 认定：%3</translation>
    </message>
    <message>
        <source>does not hold, answered by %1: %2</source>
        <translation>不属于，%1 认定：%2</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>认定…</translation>
    </message>
    <message>
        <source>Rules of reporting are missing here: %1</source>
        <translation>缺少报告规则：%1</translation>
    </message>
    <message>
        <source>The incident is held against them, and this program does not have them: their time limits are not shown.</source>
        <translation>本事件按这些规则计时，本程序没有它们：其时限未显示。</translation>
    </message>
    <message>
        <source>Not counted: %1</source>
        <translation>未计入：%1</translation>
    </message>
    <message>
        <source>It is kept as it was said, and its rules have no such thing. Level and limits are of all the rest.</source>
        <translation>原话照存，但规则里没有这一项。级别和时限按其余内容计算。</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>还没有</translation>
    </message>
    <message numerus="yes">
        <source>%n of it</source>
        <translation>
            <numerusform>%n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>What it is…</source>
        <translation>基本情况…</translation>
    </message>
    <message>
        <source>To call: %1</source>
        <translation>联系人：%1</translation>
    </message>
</context>
<context>
    <name>redoubt::views::IncidentWords</name>
    <message>
        <source>Occurred</source>
        <translation>发生</translation>
    </message>
    <message>
        <source>Discovered</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Learned of</source>
        <translation>获知</translation>
    </message>
    <message>
        <source>Reported to us</source>
        <translation>接报</translation>
    </message>
    <message>
        <source>Contained</source>
        <translation>控制</translation>
    </message>
    <message>
        <source>Handling ended</source>
        <translation>处置结束</translation>
    </message>
    <message>
        <source>to the second</source>
        <translation>到秒</translation>
    </message>
    <message>
        <source>to the minute</source>
        <translation>到分</translation>
    </message>
    <message>
        <source>about then</source>
        <translation>前后</translation>
    </message>
    <message>
        <source>by the text</source>
        <translation>据正文</translation>
    </message>
    <message>
        <source>by what is published of it</source>
        <translation>据公开解读</translation>
    </message>
    <message>
        <source>a draft, to be verified</source>
        <translation>征求意见稿 · 待核实</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>未核实</translation>
    </message>
    <message>
        <source>Initial report</source>
        <translation>初报</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>转报</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>Closed the same day</source>
        <translation>当日办结</translation>
    </message>
    <message>
        <source>Summary report</source>
        <translation>总结报告</translation>
    </message>
    <message>
        <source>only if the level rises</source>
        <translation>升级才报</translation>
    </message>
    <message>
        <source>no longer owed</source>
        <translation>不再要求</translation>
    </message>
    <message>
        <source>waits for its first fact</source>
        <translation>起点未填</translation>
    </message>
    <message>
        <source>running</source>
        <translation>计时中</translation>
    </message>
    <message>
        <source>promptly</source>
        <translation>及时</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>按时</translation>
    </message>
    <message>
        <source>late</source>
        <translation>迟报</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>影响</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>处置</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>报送</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Answered for</source>
        <translation>人工定级</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人</translation>
    </message>
    <message>
        <source>times</source>
        <translation>次</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>a number and its unit</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>nobody has said</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>none, looked at</source>
        <translation>没有，已核查</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>since %1, goes on</source>
        <translation>自 %1 起，持续中</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约 %1</translation>
    </message>
</context>
<context>
    <name>redoubt::views::IncidentsPage</name>
    <message>
        <source>No register of incidents here</source>
        <translation>这里没有事件登记簿</translation>
    </message>
    <message>
        <source>Incidents of a unit, their level by the national guide and the time limits of their reports are kept in its register. An administrator opens it together with the unit&apos;s duty, and says who drafts and who approves.</source>
        <translation>单位的事件、按国家指南的定级和报送时限都记在登记簿里。登记簿由管理员随值守一起开通，并指定起草人和签发人。</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Enter an incident…</source>
        <translation>登记事件…</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>事实</translation>
    </message>
    <message>
        <source>Level and limits</source>
        <translation>定级与时限</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报送</translation>
    </message>
    <message>
        <source>Time limits</source>
        <translation>报送时限</translation>
    </message>
    <message>
        <source>The time limits of all open incidents beside each other</source>
        <translation>所有未了事件的时限排在一起看</translation>
    </message>
    <message>
        <source>%1 run</source>
        <translation>在走 %1</translation>
    </message>
    <message>
        <source>%1 sent in time</source>
        <translation>已送达 %1</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>迟 %1</translation>
    </message>
    <message>
        <source>%1 wait for a fact</source>
        <translation>起点未填 %1</translation>
    </message>
    <message>
        <source>%1 if the level rises</source>
        <translation>升级才走 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n open incidents</source>
        <translation>
            <numerusform>%n 起未了</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 limits = %2</source>
        <translation>%1 条 = %2</translation>
    </message>
    <message numerus="yes">
        <source>%n less urgent ones are in the list</source>
        <translation>
            <numerusform>另有 %n 起较缓的在列表里</numerusform>
        </translation>
    </message>
    <message>
        <source>Time limits, %1 late</source>
        <translation>报送时限，迟 %1</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Incidents by month, level, category and unit</source>
        <translation>按月、级别、类别、单位统计事件</translation>
    </message>
    <message>
        <source>Only: %1</source>
        <translation>只看：%1</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>The reports of all incidents, and the numbers that they left under</source>
        <translation>所有事件的报告，及其发出的文号</translation>
    </message>
</context>
<context>
    <name>redoubt::views::IssueReportDialog</name>
    <message>
        <source>Issue the report</source>
        <translation>签发报告</translation>
    </message>
    <message>
        <source>Sign and issue</source>
        <translation>签名并签发</translation>
    </message>
    <message>
        <source>What is signed is the paper as it stands now, with all fields filled in. It cannot be changed after that: what comes later is another report. It is sent to nobody by this: record the sending at the incident.</source>
        <translation>签的是现在这份文书，字段都已填成文字。签发后不能再改，后来的情况另写一份报告。签发不等于送出：送出后请在事件里记一次送达。</translation>
    </message>
    <message numerus="yes">
        <source>%n parts say that they are supplied later.</source>
        <translation>
            <numerusform>有 %n 部分写着待补报。</numerusform>
        </translation>
    </message>
    <message>
        <source>Who issues it</source>
        <translation>签发人</translation>
    </message>
    <message>
        <source>Their password</source>
        <translation>签发人的密码</translation>
    </message>
    <message>
        <source>Nobody here may issue it</source>
        <translation>这里没有可以签发的人</translation>
    </message>
    <message>
        <source>The password of who issues it</source>
        <translation>请填写签发人的密码</translation>
    </message>
    <message>
        <source>Without a number</source>
        <translation>不编文号</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>The number is not there yet</source>
        <translation>文号还没有取到</translation>
    </message>
</context>
<context>
    <name>redoubt::views::JudgementDialog</name>
    <message>
        <source>Answer a clause</source>
        <translation>条款判断</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>认定</translation>
    </message>
    <message>
        <source>No number decides it: what is answered here counts like a limit that is reached, with your name and reason.</source>
        <translation>这一条没有数值界限：这里的认定与达到界限同样有效，署名并写明理由。</translation>
    </message>
    <message>
        <source>%1 answered it before: %2 That stays in sight.</source>
        <translation>%1 已认定过：%2 原认定仍保留可见。</translation>
    </message>
    <message>
        <source>It does not hold</source>
        <translation>不属于</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>认定为</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Choose what it means</source>
        <translation>请选择认定结果</translation>
    </message>
    <message>
        <source>Say why</source>
        <translation>请写明理由</translation>
    </message>
</context>
<context>
    <name>redoubt::views::JudgingPage</name>
    <message>
        <source>No claim is open</source>
        <translation>没有打开的报告</translation>
    </message>
    <message>
        <source>Choose one in the queue, or press J for the first. Its evidence, its timeline and the ruling stand here.</source>
        <translation>在左边选一件，或按 J 打开第一件。证据、时间线和裁定都在这里。</translation>
    </message>
    <message>
        <source>Please add: </source>
        <translation>请补充：</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>成果报告</translation>
    </message>
    <message>
        <source>Queue or claim</source>
        <translation>队列或成果报告</translation>
    </message>
</context>
<context>
    <name>redoubt::views::KeptText</name>
    <message>
        <source>What you had written is kept</source>
        <translation>您写的内容已保留</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>收起不用</translation>
    </message>
</context>
<context>
    <name>redoubt::views::KeysDialog</name>
    <message>
        <source>Keyboard</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>通用</translation>
    </message>
    <message>
        <source>Find a record or a command</source>
        <translation>查找记录或命令</translation>
    </message>
    <message>
        <source>Open a page of the rail</source>
        <translation>打开左侧第几页</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>This card</source>
        <translation>本页</translation>
    </message>
    <message>
        <source>Back, to the list</source>
        <translation>返回，直到列表</translation>
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
    <name>redoubt::views::LeaveDialog</name>
    <message>
        <source>Try a leave</source>
        <translation>试算请假</translation>
    </message>
    <message>
        <source>Show what comes of it</source>
        <translation>试算</translation>
    </message>
    <message>
        <source>Turns that fall into it are made up for</source>
        <translation>请假期间轮到的班以后补</translation>
    </message>
    <message>
        <source>Nothing is changed until it is applied.</source>
        <translation>应用之前什么都不会改。</translation>
    </message>
    <message>
        <source>Who is away</source>
        <translation>谁请假</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>第一天</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>annual leave</source>
        <translation>年休假</translation>
    </message>
    <message>
        <source>sick leave</source>
        <translation>病假</translation>
    </message>
    <message>
        <source>personal leave</source>
        <translation>事假</translation>
    </message>
    <message>
        <source>seconded</source>
        <translation>抽调</translation>
    </message>
    <message>
        <source>training</source>
        <translation>培训</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>The plan has nobody</source>
        <translation>方案里没有人员</translation>
    </message>
    <message>
        <source>It ends before it begins</source>
        <translation>结束早于开始</translation>
    </message>
</context>
<context>
    <name>redoubt::views::LedgerTable</name>
    <message>
        <source>Entries of the ledger</source>
        <translation>计分条目</translation>
    </message>
    <message>
        <source>Reverse…</source>
        <translation>冲销…</translation>
    </message>
    <message>
        <source>Choose an entry to reverse it.</source>
        <translation>选一条再冲销。</translation>
    </message>
    <message>
        <source>A reversal cannot be undone; make a new ruling.</source>
        <translation>冲销不能撤销，请重新裁定。</translation>
    </message>
    <message>
        <source>This entry was reversed already.</source>
        <translation>这条已冲销。</translation>
    </message>
    <message>
        <source>No points have been given yet.</source>
        <translation>还没有计分。</translation>
    </message>
</context>
<context>
    <name>redoubt::views::LevelDialog</name>
    <message>
        <source>Another level</source>
        <translation>另定级别</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签署</translation>
    </message>
    <message>
        <source>The guide says %1. What is signed here holds instead of it, with name and reason, until somebody signs anew; the guide&apos;s level stays in sight.</source>
        <translation>按指南为%1。这里签署的级别代替它生效，署名并写明理由，直到再次签署；指南的级别仍可见。</translation>
    </message>
    <message>
        <source>The guide&apos;s again</source>
        <translation>恢复按指南</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Who answers for it</source>
        <translation>谁负责</translation>
    </message>
    <message>
        <source>Their password</source>
        <translation>其密码</translation>
    </message>
    <message>
        <source>Nobody here may answer for a level</source>
        <translation>这里没有可签署的人</translation>
    </message>
    <message>
        <source>Say why</source>
        <translation>请写明理由</translation>
    </message>
    <message>
        <source>The password of who answers for it</source>
        <translation>请输入负责人的密码</translation>
    </message>
</context>
<context>
    <name>redoubt::views::LogDelegate</name>
    <message>
        <source>Corrects %1</source>
        <translation>更正 %1</translation>
    </message>
    <message>
        <source>Corrected %1</source>
        <translation>%1 已更正</translation>
    </message>
</context>
<context>
    <name>redoubt::views::LogEntryLine</name>
    <message>
        <source>Note down</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>Write a line of its own</source>
        <translation>改为单独一条</translation>
    </message>
    <message>
        <source>Who called, and from where</source>
        <translation>来电人和单位</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Telephone number</source>
        <translation>电话号码</translation>
    </message>
    <message>
        <source>Sort of the line</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>A line for the log; a mistake is corrected by another line</source>
        <translation>写一条日志。写下后不能改，写错请再写一条更正</translation>
    </message>
    <message>
        <source>Line for the shift log</source>
        <translation>值班日志内容</translation>
    </message>
    <message>
        <source>Corrects %1: %2</source>
        <translation>更正 %1：%2</translation>
    </message>
    <message>
        <source>Of the open matter: %1</source>
        <translation>关于未了事项：%1</translation>
    </message>
    <message>
        <source>Say what happened.</source>
        <translation>请写明情况。</translation>
    </message>
    <message>
        <source>Fill in %1, or take it out.</source>
        <translation>请填写%1，或删去。</translation>
    </message>
</context>
<context>
    <name>redoubt::views::LogPane</name>
    <message>
        <source>Shift log</source>
        <translation>值班日志</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Nothing is written here yet.</source>
        <translation>还没有记录。</translation>
    </message>
    <message>
        <source>Which lines</source>
        <translation>显示哪些</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s), none is ever changed</source>
        <translation>
            <numerusform>本班 %n 条，只增不改</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::LogPhraseEdit</name>
    <message>
        <source>Phrase; what is to be filled in stands in 〈 〉</source>
        <translation>常用语；待填的写在〈 〉里</translation>
    </message>
    <message>
        <source>Sort of the line</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>it says nothing yet</source>
        <translation>还没有内容</translation>
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
    <name>redoubt::views::MarkWords</name>
    <message>
        <source>Relief is %1 late: duty is extended</source>
        <translation>接班迟到 %1，原班延班</translation>
    </message>
    <message>
        <source>A handover was missed: %1 past the shift&apos;s end</source>
        <translation>漏交：超过班次结束 %1</translation>
    </message>
    <message>
        <source>Handed over %1 early</source>
        <translation>提前 %1 交接</translation>
    </message>
    <message>
        <source>Handed over %1 late</source>
        <translation>迟交 %1</translation>
    </message>
    <message>
        <source>Two shifts are open</source>
        <translation>有两个班同时在值</translation>
    </message>
    <message>
        <source>Begun while another shift was stood</source>
        <translation>开始时另有一班未交</translation>
    </message>
    <message>
        <source>The shift was handed over twice</source>
        <translation>这个班交接了两次</translation>
    </message>
    <message>
        <source>Handovers are held</source>
        <translation>暂停交接</translation>
    </message>
    <message>
        <source>A leader lets the handover pass in spite of a hold</source>
        <translation>暂停期间经带班领导同意交接</translation>
    </message>
    <message>
        <source>Handed over in a hold, without a leader&apos;s word</source>
        <translation>暂停期间交接，没有带班领导同意</translation>
    </message>
    <message>
        <source>%1 signed on behalf of %2</source>
        <translation>%1 代 %2 签</translation>
    </message>
    <message>
        <source>The sheet keeps silent of a critical matter</source>
        <translation>交接单漏了重要事项</translation>
    </message>
    <message numerus="yes">
        <source>%n written after the shift had ended</source>
        <translation>
            <numerusform>交班后补记 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 refused a sheet</source>
        <translation>%1 拒接过一份</translation>
    </message>
    <message>
        <source>Missing of the order: %1</source>
        <translation>规矩缺：%1</translation>
    </message>
    <message>
        <source>Something of the order is missing</source>
        <translation>规矩有缺</translation>
    </message>
    <message>
        <source>%1 on duty and responsible until both sides have signed</source>
        <translation>双方签完之前由 %1 继续值守、负责</translation>
    </message>
    <message>
        <source>%1 took over at %2</source>
        <translation>%1 于 %2 接班</translation>
    </message>
    <message>
        <source>%1 on duty until %2</source>
        <translation>%1 值守到 %2</translation>
    </message>
    <message>
        <source>%1 took over as well, at %2. Hand one of the two over to who stands in the other.</source>
        <translation>%1 也在 %2 接了班。请把其中一个班交给另一个班的人。</translation>
    </message>
    <message>
        <source>%1, at %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 signed another sheet at %2. Both are kept.</source>
        <translation>%1 于 %2 另签了一份，两份都保留。</translation>
    </message>
    <message>
        <source>%1 at %2: %3</source>
        <translation>%1 %2：%3</translation>
    </message>
    <message>
        <source>Major incident since %1: %2</source>
        <translation>%1 起的重大事件：%2</translation>
    </message>
    <message>
        <source>%1 took over at %2, where the order could not be heard</source>
        <translation>%1 于 %2 接班，当时收不到暂停令</translation>
    </message>
    <message>
        <source>No leader&apos;s consent is here</source>
        <translation>这里没有带班领导的同意</translation>
    </message>
    <message>
        <source>%1 consents, %2: %3</source>
        <translation>%1 于 %2 同意：%3</translation>
    </message>
    <message>
        <source>Prepared by %1 at %2</source>
        <translation>%1 于 %2 准备</translation>
    </message>
    <message>
        <source>%1, last at %2</source>
        <translation>%1，最后一条 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 of %2 required items</source>
        <translation>必查 %2 项查了 %1 项</translation>
    </message>
    <message>
        <source>there at %1</source>
        <translation>%1 到岗</translation>
    </message>
    <message numerus="yes">
        <source>A last round within %n minutes before the handover</source>
        <translation>
            <numerusform>交接前 %n 分钟内全面巡检</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The incoming officer is there %n minutes early</source>
        <translation>
            <numerusform>接班人提前 %n 分钟到岗</numerusform>
        </translation>
    </message>
    <message>
        <source>outgoing side</source>
        <translation>交班方</translation>
    </message>
    <message>
        <source>incoming side</source>
        <translation>接班方</translation>
    </message>
    <message>
        <source>%1 signed and holds no role in duty here</source>
        <translation>%1 签了字，但在这里没有值班身份</translation>
    </message>
    <message>
        <source>Signed at %1. The administrator gives the role, or the roster is wrong.</source>
        <translation>%1 签字。请管理员授予身份，或检查值班表是否排错。</translation>
    </message>
</context>
<context>
    <name>redoubt::views::MarksBar</name>
    <message>
        <source>Out of the ordinary</source>
        <translation>标记</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Lift…</source>
        <translation>恢复交接…</translation>
    </message>
    <message>
        <source>Let this one pass…</source>
        <translation>让这一次通过…</translation>
    </message>
    <message>
        <source>Show the other</source>
        <translation>看另一班</translation>
    </message>
</context>
<context>
    <name>redoubt::views::MarksPane</name>
    <message>
        <source>Out of the ordinary</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Nothing was.</source>
        <translation>没有标记。</translation>
    </message>
</context>
<context>
    <name>redoubt::views::MatterDelegate</name>
    <message>
        <source>Untouched</source>
        <translation>本班未动</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>重要</translation>
    </message>
    <message>
        <source>Respond</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>了结…</translation>
    </message>
    <message>
        <source>followed by %1</source>
        <translation>由%1跟踪</translation>
    </message>
    <message>
        <source>%1 took it %2</source>
        <translation>%1 %2 已接手</translation>
    </message>
    <message>
        <source>Escalated to %1 %2</source>
        <translation>已升级到 %1 %2</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>接手</translation>
    </message>
</context>
<context>
    <name>redoubt::views::MatterDialog</name>
    <message>
        <source>Add an open matter</source>
        <translation>登记未了事项</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>to be closed by</source>
        <translation>办结时限</translation>
    </message>
    <message>
        <source>Critical: the next shift must read it back</source>
        <translation>重要：下一班必须复述核对</translation>
    </message>
    <message>
        <source>What is open</source>
        <translation>未了事项</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Followed by</source>
        <translation>跟踪人</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>no time limit</source>
        <translation>不限时</translation>
    </message>
    <message>
        <source>within %1</source>
        <translation>%1内</translation>
    </message>
    <message>
        <source>Somebody begins on it</source>
        <translation>多久内响应</translation>
    </message>
    <message>
        <source>To be closed by, by the office&apos;s clock</source>
        <translation>办结时限，按值班室的时间</translation>
    </message>
    <message>
        <source>e.g. Who is called about exit B?</source>
        <translation>例如：出口 B 该找谁？</translation>
    </message>
    <message>
        <source>e.g. The carrier, ticket 5521</source>
        <translation>例如：运营商，工单 5521</translation>
    </message>
    <message>
        <source>The incoming officer is asked</source>
        <translation>问接班人</translation>
    </message>
    <message>
        <source>What is right</source>
        <translation>正确的回答</translation>
    </message>
    <message>
        <source>Say what is open</source>
        <translation>请写明是什么事</translation>
    </message>
    <message>
        <source>What must be read back needs its question and what is right</source>
        <translation>要复述核对的事项须写明问题和正确的回答</translation>
    </message>
    <message>
        <source>Major incident: nobody hands over until a leader says so</source>
        <translation>重大事件：带班领导同意前不交接</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>处置流程</translation>
    </message>
    <message>
        <source>without a procedure</source>
        <translation>不用流程</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1，第 %2 版</translation>
    </message>
</context>
<context>
    <name>redoubt::views::MattersPane</name>
    <message>
        <source>Open matters</source>
        <translation>未了事项</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Nothing is open. What cannot be finished at once belongs here: it goes from shift to shift until it is closed.</source>
        <translation>没有未了事项。一时办不完的事记在这里，一班接一班，直到了结。</translation>
    </message>
    <message>
        <source>Add an open matter</source>
        <translation>登记一件未了事项</translation>
    </message>
    <message numerus="yes">
        <source>%n, first due on top</source>
        <translation>
            <numerusform>%n 项，按时限先后</numerusform>
        </translation>
    </message>
    <message>
        <source>Respond: somebody has begun on it</source>
        <translation>响应：已有人着手</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>了结…</translation>
    </message>
    <message>
        <source>Write of it in the log</source>
        <translation>就此写日志</translation>
    </message>
    <message>
        <source>Time limits and escalation</source>
        <translation>时限与升级</translation>
    </message>
    <message>
        <source>Take it: I was told</source>
        <translation>接手：告知的是我</translation>
    </message>
    <message>
        <source>Steps of the procedure…</source>
        <translation>处置步骤…</translation>
    </message>
    <message>
        <source>Begin a procedure…</source>
        <translation>开始处置流程…</translation>
    </message>
    <message>
        <source>Begin another procedure…</source>
        <translation>改用其他处置流程…</translation>
    </message>
    <message>
        <source>Enter it as an incident…</source>
        <translation>登记为事件…</translation>
    </message>
</context>
<context>
    <name>redoubt::views::MemberDialog</name>
    <message>
        <source>Change %1</source>
        <translation>修改 %1</translation>
    </message>
    <message>
        <source>Add a member</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Takes part as</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>队伍</translation>
    </message>
    <message>
        <source>Add a team of that side first</source>
        <translation>先添加该方的队伍</translation>
    </message>
    <message>
        <source>Choose an account</source>
        <translation>请选账号</translation>
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
    <name>redoubt::views::MomentDialog</name>
    <message>
        <source>Where it is from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Why it is corrected</source>
        <translation>更正原因</translation>
    </message>
    <message>
        <source>Say why it is corrected</source>
        <translation>请写明更正原因</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>It is not known after all</source>
        <translation>实际未知</translation>
    </message>
    <message>
        <source>What %1 said stays in sight. Clocks that start with it are counted anew, and what was due before is shown beside.</source>
        <translation>%1 原来填的仍保留可见。以它为起点的时限重新计算，原来的到期时间一并显示。</translation>
    </message>
    <message>
        <source>When, by the register&apos;s clocks</source>
        <translation>时间（登记簿所在地）</translation>
    </message>
    <message>
        <source>How exactly</source>
        <translation>精确到</translation>
    </message>
    <message>
        <source>This time has not come yet</source>
        <translation>这个时间还没到</translation>
    </message>
</context>
<context>
    <name>redoubt::views::MomentWords</name>
    <message>
        <source>Not set. What stands here is a suggestion: it counts once you change it.</source>
        <translation>尚未设定。这里显示的是建议值，您改动后才生效。</translation>
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
    <name>redoubt::views::NewExerciseDialog</name>
    <message>
        <source>New exercise</source>
        <translation>新建演练</translation>
    </message>
    <message>
        <source>Create the exercise</source>
        <translation>创建演练</translation>
    </message>
    <message>
        <source>What people will call it</source>
        <translation>大家怎么称呼它</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>What it is for (may stay empty)</source>
        <translation>目的（可不填）</translation>
    </message>
    <message>
        <source>Unit that runs it</source>
        <translation>组织单位</translation>
    </message>
    <message>
        <source>Scored by</source>
        <translation>计分规则</translation>
    </message>
    <message>
        <source>Judges are anonymous to the teams: the server tells them rulings in its own name</source>
        <translation>裁判对各队匿名：由服务器以自己的名义向各队告知裁定</translation>
    </message>
    <message>
        <source>Only before the exercise starts: then it stays. Judges and coordinators always see who ruled.</source>
        <translation>只能在演练开始前选定，开始后不再改变。裁判和导演始终看得到是谁裁定的。</translation>
    </message>
    <message>
        <source>Something has come of the exercise already: this stays as it is</source>
        <translation>演练已有结果：此项不再改变</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>No rule pack is installed.</source>
        <translation>没有安装计分规则包。</translation>
    </message>
    <message>
        <source>It needs a name</source>
        <translation>请写名称</translation>
    </message>
    <message>
        <source>Something above is missing or out of order</source>
        <translation>上面还有没填的，或次序不对</translation>
    </message>
    <message>
        <source>Change the plan</source>
        <translation>修改方案</translation>
    </message>
    <message>
        <source>Copy the exercise</source>
        <translation>复制演练</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>The unit that runs it cannot change</source>
        <translation>主办单位不能换</translation>
    </message>
    <message>
        <source>Something was ruled by these rules: they stay</source>
        <translation>已按这套规则裁定过，规则不能再换</translation>
    </message>
    <message>
        <source>.</source>
        <comment>the end of a sentence</comment>
        <translation>。</translation>
    </message>
</context>
<context>
    <name>redoubt::views::NoticeBell</name>
    <message>
        <source>Notices: nothing new</source>
        <translation>通知：没有新的</translation>
    </message>
    <message numerus="yes">
        <source>Notices: %n not read</source>
        <translation>
            <numerusform>通知：%n 条未读</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::NoticeModel</name>
    <message>
        <source>%1, %2, not read</source>
        <translation>%1，%2，未读</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>redoubt::views::NoticePanel</name>
    <message>
        <source>Nothing waits for you. What is due, and what is escalated to you, is listed here, without the network too.</source>
        <translation>没有事等您。到期的、升级给您的都列在这里，断网时也一样。</translation>
    </message>
    <message>
        <source>Mark all as read</source>
        <translation>全部标为已读</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Quiet hours and sound</source>
        <translation>安静时段与声音</translation>
    </message>
    <message numerus="yes">
        <source>%n not read</source>
        <translation>
            <numerusform>%n 条未读</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::NumberSeriesDialog</name>
    <message>
        <source>A new series of document numbers</source>
        <translation>新建文号序列</translation>
    </message>
    <message>
        <source>Series of document numbers</source>
        <translation>文号序列</translation>
    </message>
    <message>
        <source>Begin the series</source>
        <translation>建立序列</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>The server gives the numbers, one after the other, by the year. None is given twice; one that is not used stays in the register with its reason.</source>
        <translation>文号由服务器按年度依次给出，不会重号；没有用的号连同原因留在登记簿里。</translation>
    </message>
    <message>
        <source>Name of the series</source>
        <translation>序列名称</translation>
    </message>
    <message>
        <source>Code of the office</source>
        <translation>机关代字</translation>
    </message>
    <message>
        <source>First number in %1</source>
        <translation>%1 年的第一个号</translation>
    </message>
    <message>
        <source>Numbers that each console keeps for a time without network</source>
        <translation>每台签发终端的断网备用号个数</translation>
    </message>
    <message>
        <source>Close the series</source>
        <translation>停用序列</translation>
    </message>
    <message>
        <source>No more numbers are given. What was given stays in the register.</source>
        <translation>不再给出新号，已给出的留在登记簿里。</translation>
    </message>
    <message>
        <source>Its first number is %1; the next year begins with 1.</source>
        <translation>第一个号是 %1；下一年从 1 号开始。</translation>
    </message>
    <message>
        <source>Its numbers look like %1; that stays.</source>
        <translation>文号形如 %1，以后不变。</translation>
    </message>
    <message>
        <source>Give the series a name</source>
        <translation>请填写序列名称</translation>
    </message>
    <message>
        <source>Say the code of the office</source>
        <translation>请填写机关代字</translation>
    </message>
</context>
<context>
    <name>redoubt::views::OrderDialog</name>
    <message>
        <source>Order of handing over</source>
        <translation>交接规矩</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>A full last round within minutes before the handover</source>
        <translation>交接前多少分钟内全面巡检一遍</translation>
    </message>
    <message>
        <source>The incoming officer is there minutes before the shift&apos;s end</source>
        <translation>接班人比班次结束提前多少分钟到岗</translation>
    </message>
    <message>
        <source>What comes up during the handover is the outgoing side&apos;s to handle</source>
        <translation>交接当中发生的事由交班方处理</translation>
    </message>
    <message>
        <source>In a major incident nobody hands over until a leader says so</source>
        <translation>重大事件期间，带班领导同意前不交接</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>加一步</translation>
    </message>
    <message>
        <source>It holds from the next sheet that is prepared. What is required and missing is marked on the sheet; it never stops a handover.</source>
        <translation>从下一份准备的交接单起执行。必做而没做的标在交接单上，不因此停交。</translation>
    </message>
    <message>
        <source>Steps that are ticked at the handover</source>
        <translation>交接时逐项勾选的步骤</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name of the step</source>
        <translation>步骤名称</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>做什么</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>交</translation>
    </message>
    <message>
        <source>The outgoing side ticks it</source>
        <translation>交班方勾</translation>
    </message>
    <message>
        <source>In</source>
        <translation>接</translation>
    </message>
    <message>
        <source>The incoming side ticks it</source>
        <translation>接班方勾</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>必做</translation>
    </message>
    <message>
        <source>Take the step out</source>
        <translation>去掉这一步</translation>
    </message>
    <message>
        <source>Every step has a name</source>
        <translation>每一步都要有名称</translation>
    </message>
    <message>
        <source>Every step is ticked by one side at least</source>
        <translation>每一步至少由一方勾选</translation>
    </message>
    <message>
        <source>A step&apos;s name cannot be shown, or is too long</source>
        <translation>有一步的名称不能显示，或太长</translation>
    </message>
</context>
<context>
    <name>redoubt::views::OrderSteps</name>
    <message>
        <source>Here</source>
        <extracomment>a box of a step of the handover: ticked by the outgoing, the incoming side</extracomment>
        <translation>到岗</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>交</translation>
    </message>
    <message>
        <source>In</source>
        <translation>接</translation>
    </message>
    <message>
        <source>%1 *</source>
        <extracomment>a step that must not be missing: %1 its name</extracomment>
        <translation>%1 *</translation>
    </message>
</context>
<context>
    <name>redoubt::views::OutboxPage</name>
    <message>
        <source>Waiting to be sent</source>
        <translation>等待送出</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>复制诊断信息</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) on the way</source>
        <translation>
            <numerusform>%n 条正在送出</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is at the server</source>
        <translation>全部已送到服务器</translation>
    </message>
    <message>
        <source>Offline, and nothing waits to be sent</source>
        <translation>离线，没有等待送出的内容</translation>
    </message>
    <message>
        <source>in this order</source>
        <translation>按此次序</translation>
    </message>
    <message>
        <source>Your change</source>
        <translation>我的变更</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>发件箱</translation>
    </message>
    <message>
        <source>The server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>What you save is kept on this machine at once and sent from here, in order. Without a network it waits here.</source>
        <translation>保存的内容先存本机，再从这里按次序送出；断网时在此等候。</translation>
    </message>
    <message>
        <source>How far the file has come</source>
        <translation>文件传输进度</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) follow.</source>
        <translation>
            <numerusform>另有 %n 个文件随后送出。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) on the way</source>
        <translation>
            <numerusform>%n 个文件在路上</numerusform>
        </translation>
    </message>
    <message>
        <source>The last contact was %1.</source>
        <translation>上次连上 %1。</translation>
    </message>
    <message>
        <source>A file is being sent: %1 of %2.</source>
        <translation>正在上传一个文件：%1，共 %2。</translation>
    </message>
    <message>
        <source>A file is being fetched: %1 of %2.</source>
        <translation>正在下载一个文件：%1，共 %2。</translation>
    </message>
</context>
<context>
    <name>redoubt::views::OwnAnswerPane</name>
    <message>
        <source>Our answer</source>
        <translation>本单位答复</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>What was found or done</source>
        <translation>排查、处置情况</translation>
    </message>
    <message>
        <source>Drop screenshots or files here, or choose them</source>
        <translation>把截图或文件拖到这里，或点此选择</translation>
    </message>
    <message>
        <source>Send feedback</source>
        <translation>提交反馈</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>Files of the feedback</source>
        <translation>反馈附件</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Waits for the server</source>
        <translation>待同步</translation>
    </message>
    <message>
        <source>Acknowledged %1</source>
        <translation>签收&#x3000;%1</translation>
    </message>
    <message>
        <source>Feedback %1, the last of %2</source>
        <translation>反馈&#x3000;%1，共 %2 次，以最后一次为准</translation>
    </message>
    <message>
        <source>Feedback %1</source>
        <translation>反馈&#x3000;%1</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>催收</translation>
    </message>
    <message>
        <source>Send new feedback</source>
        <translation>重新反馈</translation>
    </message>
    <message>
        <source>Say what was found or done</source>
        <translation>请写明排查或处置情况</translation>
    </message>
    <message>
        <source>Take away %1</source>
        <translation>去掉 %1</translation>
    </message>
</context>
<context>
    <name>redoubt::views::PackDialog</name>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>becomes version %1</source>
        <translation>成为第 %1 版</translation>
    </message>
    <message>
        <source>as version %1, nothing to do</source>
        <translation>同第 %1 版，不变</translation>
    </message>
    <message>
        <source>Import “%1”</source>
        <translation>导入“%1”</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>施行日期</translation>
    </message>
    <message>
        <source>The unit has all of it already: there is nothing to publish</source>
        <translation>本单位都已有：没有可发布的</translation>
    </message>
</context>
<context>
    <name>redoubt::views::PaperView</name>
    <message>
        <source>The sheet as it prints</source>
        <translation>交接单，与打印一致</translation>
    </message>
</context>
<context>
    <name>redoubt::views::PartHistoryDialog</name>
    <message>
        <source>History: %1</source>
        <translation>历史：%1</translation>
    </message>
    <message>
        <source>Take this text over</source>
        <translation>采用这份文字</translation>
    </message>
    <message>
        <source>as it began</source>
        <translation>起草之初</translation>
    </message>
    <message>
        <source>Two people wrote this part without seeing each other</source>
        <translation>两人在互不知情时写了同一部分</translation>
    </message>
    <message>
        <source>Words that only one text has are underlined. Whichever is kept, the other stays in the history.</source>
        <translation>只在一份里有的文字带下划线。选定哪一份，另一份都留在历史里。</translation>
    </message>
    <message>
        <source>Keep this text</source>
        <translation>保留这份</translation>
    </message>
    <message>
        <source>Who wrote it when, the latest on top</source>
        <translation>谁在何时写的，最近的在上</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>told later</source>
        <translation>事后记入</translation>
    </message>
    <message>
        <source>A console that wrote over it without network told of it; the server itself did not have this text then.</source>
        <translation>由断网时改写它的终端记入，服务器当时没有这份文字。</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>没有不同</translation>
    </message>
    <message>
        <source>%1 characters added (underlined), %2 removed (struck through)</source>
        <translation>增 %1 字（下划线），删 %2 字（删除线）</translation>
    </message>
    <message>
        <source>This account does not write in this report</source>
        <translation>此账号不起草这份报告</translation>
    </message>
    <message>
        <source>Keep one of the two texts first</source>
        <translation>先在两份中选定一份</translation>
    </message>
    <message>
        <source>It is what the part says now</source>
        <translation>这就是现在的文字</translation>
    </message>
    <message>
        <source>The part says the same now</source>
        <translation>现在的文字与此相同</translation>
    </message>
</context>
<context>
    <name>redoubt::views::PasswordDialog</name>
    <message>
        <source>Change password</source>
        <translation>更换口令</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新口令</translation>
    </message>
    <message>
        <source>New password once more</source>
        <translation>再输一遍新口令</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>现在的口令</translation>
    </message>
    <message>
        <source>Not changed</source>
        <translation>没有更换</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>两次输入不一样。</translation>
    </message>
    <message>
        <source>At least five different characters.</source>
        <translation>至少要有五个不同的字符。</translation>
    </message>
    <message>
        <source>At most 1,024 bytes.</source>
        <translation>最多 1,024 个字节。</translation>
    </message>
    <message>
        <source>It contains the account&apos;s name.</source>
        <translation>口令里含有账号名。</translation>
    </message>
    <message>
        <source>Mix three of lower case, upper case, digits and signs, or take 20 characters.</source>
        <translation>请混用小写字母、大写字母、数字、符号中的三种，或用满 20 个字符。</translation>
    </message>
    <message>
        <source>One of those that are tried first: words that everybody takes, rows of keys, years.</source>
        <translation>这是最先被猜到的口令：常用词、键盘上的连键、年份。</translation>
    </message>
    <message numerus="yes">
        <source>It needs at least %n character(s). The other consoles of this account ask for it at their next sign-in.</source>
        <translation>
            <numerusform>至少 %n 个字符。这个账号在其他终端下次登录时要用新口令。</numerusform>
        </translation>
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
    <name>redoubt::views::PastHandoverDelegate</name>
    <message>
        <source>Does not verify</source>
        <translation>核验未过</translation>
    </message>
    <message numerus="yes">
        <source>%n min late</source>
        <translation>
            <numerusform>迟交 %n 分</numerusform>
        </translation>
    </message>
    <message>
        <source>On time</source>
        <translation>按时</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>待同步</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>漏交</translation>
    </message>
    <message numerus="yes">
        <source>%n min early</source>
        <translation>
            <numerusform>提前 %n 分</numerusform>
        </translation>
    </message>
    <message>
        <source>On behalf</source>
        <translation>代签</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>有标记</translation>
    </message>
</context>
<context>
    <name>redoubt::views::PastHandoversPane</name>
    <message>
        <source>Past handovers</source>
        <translation>历次交接</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>迟交</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>None of the handovers is like that.</source>
        <translation>没有这样的交接。</translation>
    </message>
    <message>
        <source>Which handovers</source>
        <translation>哪些交接</translation>
    </message>
    <message>
        <source>%1 = on time %2 + late %3</source>
        <translation>%1 次 = 按时 %2 + 迟交 %3</translation>
    </message>
    <message numerus="yes">
        <source>The signatures of all %n verify</source>
        <translation>
            <numerusform>%n 份签名都已核验</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n do not verify</source>
        <translation>
            <numerusform>%n 份核验未通过</numerusform>
        </translation>
    </message>
    <message>
        <source>On behalf</source>
        <translation>代签</translation>
    </message>
</context>
<context>
    <name>redoubt::views::PeriodsDialog</name>
    <message>
        <source>Leave and guarantee periods</source>
        <translation>请假与重保时段</translation>
    </message>
    <message>
        <source>Add the period</source>
        <translation>添加时段</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>What is taken out or added changes the draft; people are told when the month is published.</source>
        <translation>去掉或添加只改草稿；发布值班表后大家才知道。</translation>
    </message>
    <message>
        <source>e.g. National day</source>
        <translation>如：国庆重保</translation>
    </message>
    <message>
        <source>A new guarantee period</source>
        <translation>新的重保时段</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>第一天</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>Say what the period is called</source>
        <translation>请写明时段名称</translation>
    </message>
    <message>
        <source>It ends before it begins</source>
        <translation>结束早于开始</translation>
    </message>
    <message>
        <source>e.g. Guarantee post; may be left out</source>
        <translation>如：重保岗；可以不填</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message>
        <source>A post on top, stood in it only</source>
        <translation>加强的岗位，只在这个时段值</translation>
    </message>
    <message>
        <source>Each shift</source>
        <translation>每班</translation>
    </message>
    <message>
        <source>Who stands it, in this order</source>
        <translation>由谁值，按此顺序轮</translation>
    </message>
    <message>
        <source>Not stood meanwhile</source>
        <translation>这段时间不值的岗位</translation>
    </message>
    <message>
        <source>Say who stands the post on top</source>
        <translation>请选加强岗位由谁值</translation>
    </message>
    <message>
        <source>Somebody must stand: leave one post, or put one on top</source>
        <translation>必须有人值：请留一个岗位，或加一个岗位</translation>
    </message>
</context>
<context>
    <name>redoubt::views::PhaseTable</name>
    <message>
        <source>Add a phase</source>
        <translation>添加阶段</translation>
    </message>
    <message>
        <source>Phases, in their order</source>
        <translation>阶段，按次序</translation>
    </message>
    <message>
        <source>Kind of phase</source>
        <translation>阶段类型</translation>
    </message>
    <message>
        <source>Name, if it has one</source>
        <translation>名称，可不填</translation>
    </message>
    <message>
        <source>Name of the phase</source>
        <translation>阶段名称</translation>
    </message>
    <message>
        <source>Phase starts</source>
        <translation>阶段开始</translation>
    </message>
    <message>
        <source>Phase ends</source>
        <translation>阶段结束</translation>
    </message>
    <message>
        <source>Remove this phase</source>
        <translation>删除这个阶段</translation>
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
    <name>redoubt::views::PhraseButton</name>
    <message>
        <source>Phrases</source>
        <translation>常用语</translation>
    </message>
    <message>
        <source>Phrases for the log; Tab goes on to the next place to fill in</source>
        <translation>日志常用语；按 Tab 到下一处待填</translation>
    </message>
</context>
<context>
    <name>redoubt::views::PlanCheckList</name>
    <message>
        <source>Before it starts</source>
        <translation>开始前检查</translation>
    </message>
    <message>
        <source>To be done first</source>
        <translation>办完才能开始</translation>
    </message>
    <message>
        <source>It can start, but know this</source>
        <translation>可以开始，但要知道</translation>
    </message>
</context>
<context>
    <name>redoubt::views::PlanDialog</name>
    <message>
        <source>Plan of this office</source>
        <translation>本值班室的值班方案</translation>
    </message>
    <message>
        <source>Change the plan</source>
        <translation>修改值班方案</translation>
    </message>
    <message>
        <source>Make the plan</source>
        <translation>定下方案</translation>
    </message>
    <message>
        <source>Make the next version</source>
        <translation>生成下一版</translation>
    </message>
    <message>
        <source>Remove the post</source>
        <translation>去掉岗位</translation>
    </message>
    <message>
        <source>Earlier in turn</source>
        <translation>轮次提前</translation>
    </message>
    <message>
        <source>Later in turn</source>
        <translation>轮次推后</translation>
    </message>
    <message>
        <source>Workdays, rest days and holidays each have their own turns</source>
        <translation>工作日、休息日、节假日各排各的轮次</translation>
    </message>
    <message>
        <source>A swap needs the consent of who is asked</source>
        <translation>换班须对方同意</translation>
    </message>
    <message>
        <source>A swap needs a leader&apos;s or planner&apos;s approval</source>
        <translation>换班须带班领导或排班员批准</translation>
    </message>
    <message>
        <source>Posts stand side by side. Who is ticked in a post stands it in turn, from top to bottom.</source>
        <translation>各岗位同时有人值。勾选的人员从上到下轮流值该岗位。</translation>
    </message>
    <message>
        <source>It holds from its first day on. What was published before that day stays, and turns go on.</source>
        <translation>自第一天起生效；此前已发布的不变，轮次接着走。</translation>
    </message>
    <message>
        <source> h</source>
        <translation> 小时</translation>
    </message>
    <message>
        <source>not asked for</source>
        <translation>不要求</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Duty passes at</source>
        <translation>交接时间</translation>
    </message>
    <message>
        <source>Rest between two shifts</source>
        <translation>两班之间休息</translation>
    </message>
    <message>
        <source>Posts and people</source>
        <translation>岗位与人员</translation>
    </message>
    <message>
        <source>Somebody without an account</source>
        <translation>没有账号的人员</translation>
    </message>
    <message>
        <source>Name of somebody without an account</source>
        <translation>没有账号人员的姓名</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>Another post</source>
        <translation>其他岗位</translation>
    </message>
    <message>
        <source>Name of another post</source>
        <translation>其他岗位的名称</translation>
    </message>
    <message>
        <source>Add a post</source>
        <translation>添加岗位</translation>
    </message>
    <message>
        <source>Notice of a swap</source>
        <translation>换班提前量</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>%1 (leads)</source>
        <translation>%1（带班）</translation>
    </message>
    <message>
        <source>A plan has at least one post</source>
        <translation>方案至少要有一个岗位</translation>
    </message>
    <message>
        <source>Nobody stands %1 yet</source>
        <translation>%1还没有人值</translation>
    </message>
</context>
<context>
    <name>redoubt::views::PlanFacts</name>
    <message>
        <source>Pending</source>
        <translation>待同步</translation>
    </message>
    <message>
        <source>Run by</source>
        <translation>组织单位</translation>
    </message>
    <message>
        <source>Scored by</source>
        <translation>计分规则</translation>
    </message>
    <message>
        <source>Judges</source>
        <translation>裁判</translation>
    </message>
    <message>
        <source>Nothing was decided: rulings give the teams no name, but are not anonymous</source>
        <translation>尚未选定：裁定不向各队写明姓名，但也不匿名</translation>
    </message>
    <message>
        <source>Anonymous to the teams: the server tells them rulings in its own name</source>
        <translation>对各队匿名：由服务器以自己的名义向各队告知裁定</translation>
    </message>
    <message>
        <source>Known to the teams: each ruling says who made it</source>
        <translation>对各队实名：每份裁定写明是谁作出的</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>The rule pack is not here yet.</source>
        <translation>计分规则包还没取到。</translation>
    </message>
    <message>
        <source>No phases are planned.</source>
        <translation>没有安排阶段。</translation>
    </message>
    <message>
        <source>Move here…</source>
        <translation>转到此阶段…</translation>
    </message>
    <message>
        <source>Move to phase %1</source>
        <translation>转到阶段 %1</translation>
    </message>
    <message>
        <source>Change the plan…</source>
        <translation>修改方案…</translation>
    </message>
    <message>
        <source>Begins and ends</source>
        <translation>起止时间</translation>
    </message>
</context>
<context>
    <name>redoubt::views::PlanPage</name>
    <message>
        <source>Teams</source>
        <translation>队伍</translation>
    </message>
    <message>
        <source>Add a team</source>
        <translation>添加队伍</translation>
    </message>
    <message>
        <source>Red teams attack, blue teams defend. Each gets a room of its own that the other side cannot read.</source>
        <translation>红队攻击，蓝队防守。每队有自己的空间，对方看不到。</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>靶标</translation>
    </message>
    <message>
        <source>Add a target</source>
        <translation>添加靶标</translation>
    </message>
    <message>
        <source>What may be attacked. Anything else counts as off the catalogue, by the rule pack.</source>
        <translation>可以攻击的系统。其他系统按规则包计为目录外。</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Add a member</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>Judges, commanders and the teams&apos; people. From this list the server gives everyone their rights.</source>
        <translation>裁判、指挥员和各队人员。服务器按这份名单授权。</translation>
    </message>
    <message>
        <source>Take %1 off the catalogue?</source>
        <translation>把 %1 移出靶标目录？</translation>
    </message>
    <message>
        <source>Claims on it then count as off the catalogue. Points already given stay.</source>
        <translation>之后针对它的报告按目录外计分，已给的分不变。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Take %1 out of the exercise?</source>
        <translation>把 %1 移出演练？</translation>
    </message>
    <message>
        <source>Their rights end as soon as the server has it, and their console forgets the exercise. What they have not sent yet is kept and shown to them.</source>
        <translation>服务器收到后其授权即终止，其终端不再保留本场演练的内容。还没送出的会保留并提示本人。</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>保留</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) cannot be read here</source>
        <translation>
            <numerusform>有 %n 条记录这里读不了</numerusform>
        </translation>
    </message>
    <message>
        <source>They are from a newer version or contradict each other. They are kept, and nothing is counted from them.</source>
        <translation>它们来自更新的版本，或互相矛盾。已保留，但不计入。</translation>
    </message>
    <message>
        <source>Move to “%1”?</source>
        <translation>转到“%1”？</translation>
    </message>
    <message>
        <source>Move to it</source>
        <translation>转到此阶段</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Everyone in the exercise reads it on every page and on the wall, as soon as the server has it.</source>
        <translation>服务器收到后，演练中的每个人都会在各页面和大屏上看到。</translation>
    </message>
    <message>
        <source>The board is frozen with it: the wall keeps the places of that moment. Rulings go on, and each team reads its own.</source>
        <translation>排名同时冻结：大屏停在那一刻的名次。裁定照常进行，各队只看到自己的裁定。</translation>
    </message>
    <message>
        <source>The board stays frozen until somebody lifts the freeze under Standings.</source>
        <translation>排名保持冻结，直到有人在“排名”里解除。</translation>
    </message>
</context>
<context>
    <name>redoubt::views::PlanTable</name>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Choose a row first</source>
        <translation>先选一行</translation>
    </message>
</context>
<context>
    <name>redoubt::views::PlanWords</name>
    <message>
        <source>There is no attacking team</source>
        <translation>没有攻击队</translation>
    </message>
    <message>
        <source>The rule pack is not here</source>
        <translation>计分规则包不在本机</translation>
    </message>
    <message>
        <source>Nobody is named as judge</source>
        <translation>没有指定裁判</translation>
    </message>
    <message>
        <source>%1 has no member</source>
        <translation>%1 没有人员</translation>
    </message>
    <message>
        <source>“%1” ends before it starts</source>
        <translation>“%1”的结束早于开始</translation>
    </message>
    <message>
        <source>“%1” begins before “%2” has ended</source>
        <translation>“%2”还没结束，“%1”就开始了</translation>
    </message>
    <message>
        <source>It ends before it starts</source>
        <translation>结束早于开始</translation>
    </message>
    <message>
        <source>Its end lies in the past</source>
        <translation>结束时间已经过去</translation>
    </message>
    <message>
        <source>“%1” lies in the past</source>
        <translation>“%1”的时间已经过去</translation>
    </message>
    <message>
        <source>Its start lies in the past</source>
        <translation>开始时间已经过去</translation>
    </message>
    <message>
        <source>“%1” reaches beyond the exercise</source>
        <translation>“%1”超出了演练起止时间</translation>
    </message>
    <message>
        <source>There is no attack window</source>
        <translation>没有攻击窗口</translation>
    </message>
    <message>
        <source>There is no commander</source>
        <translation>没有指挥员</translation>
    </message>
    <message>
        <source>There is no target</source>
        <translation>没有靶标</translation>
    </message>
    <message>
        <source>Nobody could submit a claim.</source>
        <translation>没有人能提交成果报告。</translation>
    </message>
    <message>
        <source>Nothing could be ruled. It may still be on its way.</source>
        <translation>无法裁定。规则包可能还在传输。</translation>
    </message>
    <message>
        <source>Only the coordinators could rule.</source>
        <translation>只有导演能裁定。</translation>
    </message>
    <message>
        <source>Nobody could submit for it. A team of the organisers can be marked as one that does not count.</source>
        <translation>没有人能替它提交。主办方的队伍可标为不计分。</translation>
    </message>
    <message>
        <source>Its times are the wrong way round.</source>
        <translation>起止时间写反了。</translation>
    </message>
    <message>
        <source>At that time nobody knows which rules apply.</source>
        <translation>这段时间里无法判断适用哪个阶段的规则。</translation>
    </message>
    <message>
        <source>Its dates are the wrong way round.</source>
        <translation>起止日期写反了。</translation>
    </message>
    <message>
        <source>Nobody would have time for it.</source>
        <translation>已经没有时间进行。</translation>
    </message>
    <message>
        <source>Every claim would lie outside it.</source>
        <translation>所有成果报告都会落在窗口之外。</translation>
    </message>
    <message>
        <source>Started now, it starts late.</source>
        <translation>现在开始就已经晚了。</translation>
    </message>
    <message>
        <source>The dates of the exercise say something else.</source>
        <translation>与演练的起止时间不一致。</translation>
    </message>
    <message>
        <source>No claim is checked against its hours.</source>
        <translation>成果报告不会按窗口时间核对。</translation>
    </message>
    <message>
        <source>Nobody follows the board without judging.</source>
        <translation>没有人只看排名而不裁定。</translation>
    </message>
    <message>
        <source>Every claim counts as off the catalogue.</source>
        <translation>所有成果报告都按目录外计。</translation>
    </message>
    <message>
        <source>Change the plan…</source>
        <translation>修改方案…</translation>
    </message>
    <message>
        <source>Add a team…</source>
        <translation>加队伍…</translation>
    </message>
    <message>
        <source>Add a target…</source>
        <translation>加靶标…</translation>
    </message>
    <message>
        <source>Add a member…</source>
        <translation>加人员…</translation>
    </message>
</context>
<context>
    <name>redoubt::views::PrepareDialog</name>
    <message>
        <source>Prepare the handover</source>
        <translation>准备交接班</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>准备</translation>
    </message>
    <message>
        <source>The sheet takes the checklist, the open matters and the log as they stand now. Whatever changes afterwards asks for a new one.</source>
        <translation>交接单按此刻的检查清单、未了事项和值班日志生成。之后有变化，须重新准备。</translation>
    </message>
    <message>
        <source>Who takes over</source>
        <translation>接班人</translation>
    </message>
    <message>
        <source>Nobody may take over yet: the office&apos;s planner gives somebody the role.</source>
        <translation>还没有可以接班的人：请排班员授予身份。</translation>
    </message>
    <message>
        <source>What the next shift is to know</source>
        <translation>提醒下一班</translation>
    </message>
    <message>
        <source>What was counted and is passed on: keys, telephones, media</source>
        <translation>清点移交的物品：钥匙、电话、介质</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>已选 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>At most %1 people stand in a shift</source>
        <translation>一班最多 %1 人</translation>
    </message>
    <message>
        <source>Choose who takes over</source>
        <translation>请选择接班人</translation>
    </message>
    <message>
        <source>Find a name, also of others of the unit</source>
        <translation>查找姓名，也能找到本单位其他人</translation>
    </message>
</context>
<context>
    <name>redoubt::views::ProcedureDialog</name>
    <message>
        <source>Procedure</source>
        <translation>处置流程</translation>
    </message>
    <message>
        <source>%1, version %2 of %3. Begun %4 by %5 at the matter “%6”.</source>
        <translation>%1，%3第 %2 版。%4 由%5开始，事项：“%6”。</translation>
    </message>
    <message numerus="yes">
        <source>It took the place of %n procedure(s) begun before, which stay in the record.</source>
        <translation>
            <numerusform>此前开始过 %n 个流程，记录仍在。</numerusform>
        </translation>
    </message>
    <message>
        <source>may be left out</source>
        <translation>可不做</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>%1 前</translation>
    </message>
    <message>
        <source>left out %1 by %2</source>
        <translation>%1 %2：未做</translation>
    </message>
    <message>
        <source>done %1 by %2</source>
        <translation>%1 %2：完成</translation>
    </message>
    <message>
        <source>after its limit</source>
        <translation>超过时限</translation>
    </message>
    <message>
        <source>waits for the server</source>
        <translation>待同步</translation>
    </message>
    <message>
        <source>That was a mistake</source>
        <translation>记错了</translation>
    </message>
    <message>
        <source>Mark this step</source>
        <translation>记录此步</translation>
    </message>
    <message>
        <source>Note; why, where the step is left out</source>
        <translation>备注；不做的写明原因</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Note on the step</source>
        <translation>步骤备注</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>不做</translation>
    </message>
    <message>
        <source>This step is required: say in the note why it is left out.</source>
        <translation>此步必做：请在备注里写明为何不做。</translation>
    </message>
</context>
<context>
    <name>redoubt::views::ProcedureStepEdit</name>
    <message>
        <source>What is done</source>
        <translation>做什么</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>由谁</translation>
    </message>
    <message>
        <source>required</source>
        <translation>必做</translation>
    </message>
    <message>
        <source>no time limit</source>
        <translation>不限时</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>Time limit, minutes after the procedure began</source>
        <translation>时限：流程开始后几分钟内</translation>
    </message>
    <message>
        <source>it says nothing yet</source>
        <translation>还没有内容</translation>
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
    <name>redoubt::views::ProofPane</name>
    <message>
        <source>The digest is the sheet&apos;s</source>
        <translation>摘要与内容一致</translation>
    </message>
    <message>
        <source>Outgoing signature</source>
        <translation>交班签名</translation>
    </message>
    <message>
        <source>Incoming signature</source>
        <translation>接班签名</translation>
    </message>
    <message>
        <source>Read back as recorded</source>
        <translation>复述与记录一致</translation>
    </message>
    <message>
        <source>Taken by the server</source>
        <translation>服务器已收</translation>
    </message>
    <message>
        <source>waits for the network</source>
        <translation>待同步</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1，第 %2 条</translation>
    </message>
    <message>
        <source>the sheet is not the one that was signed</source>
        <translation>内容不是当时签署的</translation>
    </message>
    <message>
        <source>%1, not all as recorded</source>
        <translation>%1，没有都按记录复述</translation>
    </message>
    <message>
        <source>%1: it does not fit</source>
        <translation>%1：不成立</translation>
    </message>
    <message>
        <source>%1, certified for %2</source>
        <translation>%1，证书 %2</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>核验</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>再核一次</translation>
    </message>
    <message>
        <source>Anybody can check it</source>
        <translation>任何人可核验</translation>
    </message>
    <message>
        <source>without an account or the network</source>
        <translation>不用账号，不用联网</translation>
    </message>
    <message>
        <source>Export the handover, and run this line where the program is installed. It ends with GENUINE.</source>
        <translation>导出交接单，在装有本程序的机器上执行下面一行，最后一行是 GENUINE 即为通过。</translation>
    </message>
    <message>
        <source>Copy the line</source>
        <translation>复制这一行</translation>
    </message>
    <message>
        <source>checked at %1: it verifies</source>
        <translation>%1 核验，都通过</translation>
    </message>
    <message>
        <source>checked at %1: it does NOT verify</source>
        <translation>%1 核验，未通过</translation>
    </message>
</context>
<context>
    <name>redoubt::views::QuarantineCard</name>
    <message>
        <source>The change that is chosen</source>
        <translation>选中的变更</translation>
    </message>
    <message>
        <source>Why it was not taken</source>
        <translation>未接收的原因</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>怎么办</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>保存时间</translation>
    </message>
    <message>
        <source>The word for it, for support</source>
        <translation>代号，供技术支持使用</translation>
    </message>
</context>
<context>
    <name>redoubt::views::QuarantinePage</name>
    <message>
        <source>Changes that were not taken</source>
        <translation>未被接收的变更</translation>
    </message>
    <message>
        <source>I have read it</source>
        <translation>已阅</translation>
    </message>
    <message>
        <source>Copy its contents</source>
        <translation>复制内容</translation>
    </message>
    <message>
        <source>Nothing is in quarantine</source>
        <translation>隔离区是空的</translation>
    </message>
    <message>
        <source>What the server cannot take is kept here with the reason, so that nothing gets lost and nothing is passed over in silence.</source>
        <translation>服务器不能接收的变更连同原因留在这里，既不丢失，也不会悄悄跳过。</translation>
    </message>
    <message>
        <source>The server did not take these</source>
        <translation>服务器没有接收这些</translation>
    </message>
    <message>
        <source>They count for nobody but are kept here and at the server. Enter again what is still needed.</source>
        <translation>它们不生效，但这里和服务器都留有一份。仍需要的请重新录入。</translation>
    </message>
    <message>
        <source>Choose a row first</source>
        <translation>先选一行</translation>
    </message>
    <message>
        <source>Your change</source>
        <translation>我的变更</translation>
    </message>
    <message>
        <source>The server checks</source>
        <translation>服务器核验</translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation>隔离区</translation>
    </message>
    <message>
        <source>Open as a draft</source>
        <translation>作为草稿打开</translation>
    </message>
</context>
<context>
    <name>redoubt::views::QueuePane</name>
    <message>
        <source>To be ruled</source>
        <translation>待裁定</translation>
    </message>
    <message>
        <source>Our claims</source>
        <translation>我们的报告</translation>
    </message>
    <message>
        <source>Which claims</source>
        <translation>哪些报告</translation>
    </message>
    <message>
        <source>Claims that wait</source>
        <translation>等待裁定的报告</translation>
    </message>
    <message>
        <source>next, previous</source>
        <translation>上下一件</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>裁定</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未结</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Ruled</source>
        <translation>已裁定</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in all</source>
        <translation>
            <numerusform>共 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits here. New claims appear by themselves.</source>
        <translation>这里没有等待的报告，新的会自动出现。</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待裁定</translation>
    </message>
    <message>
        <source>all keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>待接手</translation>
    </message>
    <message>
        <source>There is nothing here.</source>
        <translation>这里没有。</translation>
    </message>
</context>
<context>
    <name>redoubt::views::RaceBoard</name>
    <message>
        <source>Time limits of open incidents</source>
        <translation>未了事件的报送时限</translation>
    </message>
    <message>
        <source>sent %1, took %2</source>
        <translation>%1 送达，用时 %2</translation>
    </message>
    <message>
        <source>%1 late, sent %2</source>
        <translation>迟 %1，%2 送达</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>%1 到期</translation>
    </message>
    <message>
        <source>only from %1 on</source>
        <translation>达到%1才要报</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>To be told</source>
        <translation>该告诉谁</translation>
    </message>
    <message>
        <source>Due and evidence</source>
        <translation>到期与凭据</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>现在 %1</translation>
    </message>
    <message>
        <source>%1, then %2</source>
        <translation>%1 后达到%2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1，报 %2</translation>
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
            <numerusform>%n 件等您处理</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::ReadBackCard</name>
    <message>
        <source>Say it again</source>
        <translation>再讲一遍</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比对</translation>
    </message>
    <message>
        <source>What the incoming officer says</source>
        <translation>接班人的复述</translation>
    </message>
    <message>
        <source>No longer handed over</source>
        <translation>不再移交</translation>
    </message>
    <message>
        <source>To be said</source>
        <translation>待复述</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>Said: %1</source>
        <translation>复述：%1</translation>
    </message>
    <message>
        <source>Recorded: %1</source>
        <translation>记录：%1</translation>
    </message>
    <message>
        <source>Type what was said, in the incoming officer&apos;s own words.</source>
        <translation>请按接班人的原话填写。</translation>
    </message>
</context>
<context>
    <name>redoubt::views::ReadInDialog</name>
    <message>
        <source>Read in a roster</source>
        <translation>读入值班表</translation>
    </message>
    <message>
        <source>Put into the draft</source>
        <translation>放入草稿</translation>
    </message>
    <message numerus="yes">
        <source>%n shift(s) would be stood by others</source>
        <translation>
            <numerusform>%n 个班换人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as they are</source>
        <translation>
            <numerusform>%n 个班相同</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a name, left as they are</source>
        <translation>
            <numerusform>%n 个班没有写人，保持不变</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>What it would change</source>
        <translation>会改变什么</translation>
    </message>
    <message>
        <source>It becomes part of the draft, and nobody is told before the month is published. Turns stay whose they are.</source>
        <translation>先放进草稿，发布这个月以后大家才会知道。轮次不变。</translation>
    </message>
    <message>
        <source>Nothing of it is taken while there is one of these. Mend the file, or the plan, and read it in again.</source>
        <translation>只要有一条这样的问题，整份都不读入。请改好文件或计划后再读一次。</translation>
    </message>
    <message>
        <source>Nothing in it is otherwise</source>
        <translation>没有不同的班</translation>
    </message>
    <message>
        <source>Not all of it can be taken</source>
        <translation>有的内容读不了</translation>
    </message>
</context>
<context>
    <name>redoubt::views::ReasonBox</name>
    <message>
        <source>Reason: required, the team reads it</source>
        <translation>理由&#x3000;必填，提交的队伍可见</translation>
    </message>
    <message>
        <source>Reason of the ruling</source>
        <translation>裁定理由</translation>
    </message>
    <message>
        <source>Evidence is not enough</source>
        <translation>证据不足</translation>
    </message>
    <message>
        <source>A step is missing</source>
        <translation>缺过程记录</translation>
    </message>
    <message>
        <source>Outside the scope</source>
        <translation>超出授权</translation>
    </message>
    <message>
        <source>Reported before</source>
        <translation>重复提交</translation>
    </message>
    <message>
        <source>Adds these words to the reason</source>
        <translation>加到理由里</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>At most %1 characters.</source>
        <translation>最多 %1 字。</translation>
    </message>
    <message>
        <source>The evidence proves it</source>
        <translation>证据充分</translation>
    </message>
    <message>
        <source>Every step is shown</source>
        <translation>过程完整</translation>
    </message>
    <message>
        <source>Lower rights than claimed</source>
        <translation>权限低于申报</translation>
    </message>
    <message>
        <source>Not every step is shown</source>
        <translation>过程不完整</translation>
    </message>
</context>
<context>
    <name>redoubt::views::ReceiptsPane</name>
    <message>
        <source>Receipts and feedback</source>
        <translation>签收与反馈</translation>
    </message>
    <message>
        <source>Remind</source>
        <translation>催收</translation>
    </message>
    <message>
        <source>Ask for feedback</source>
        <translation>催反馈</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>Receipts and feedback by unit</source>
        <translation>按单位看签收与反馈</translation>
    </message>
    <message numerus="yes">
        <source>%n units addressed</source>
        <translation>
            <numerusform>应收 %n 家</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remind %n units</source>
        <translation>
            <numerusform>催收 %n 家</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ask %n for feedback</source>
        <translation>
            <numerusform>催反馈 %n 家</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>催收记录</translation>
    </message>
    <message numerus="yes">
        <source>%n rounds</source>
        <translation>
            <numerusform>%n 轮</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n asked for feedback</source>
        <translation>
            <numerusform>催反馈 %n 家</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminded</source>
        <translation>
            <numerusform>催 %n 家</numerusform>
        </translation>
    </message>
    <message>
        <source>then %1 answered, %2 left</source>
        <translation>其后答复 %1，剩 %2</translation>
    </message>
    <message>
        <source>The server does not answer: receipts as of %1. Reminders wait here, and are passed over for whoever has acknowledged by the time they leave.</source>
        <translation>服务器没有应答：以下为 %1 以前的情况。催收先存在本机，发出时已签收的不再催。</translation>
    </message>
</context>
<context>
    <name>redoubt::views::RemindDialog</name>
    <message numerus="yes">
        <source>Remind %n units to acknowledge</source>
        <translation>
            <numerusform>催 %n 家签收</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ask %n units for feedback</source>
        <translation>
            <numerusform>催 %n 家反馈</numerusform>
        </translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>What they read</source>
        <translation>对方看到的文字</translation>
    </message>
    <message>
        <source>It stands in each unit&apos;s console at once, or as soon as it is back. Nobody else receives it.</source>
        <translation>对方终端在线即到，离线则上线后到；别的单位收不到。</translation>
    </message>
    <message>
        <source>Say what they are to do</source>
        <translation>请写明要对方做什么</translation>
    </message>
</context>
<context>
    <name>redoubt::views::ReportCallDialog</name>
    <message>
        <source>A call to %1</source>
        <translation>给%1打的电话</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>Somebody answered</source>
        <translation>接通了</translation>
    </message>
    <message>
        <source>About the report of %1. The call is kept with the unit&apos;s reports, and the unit sees it.</source>
        <translation>关于 %1 的零报告。这次通话和该单位的报告记在一起，该单位看得到。</translation>
    </message>
    <message>
        <source>Who was called</source>
        <translation>打给谁</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>What was promised</source>
        <translation>答应了什么</translation>
    </message>
</context>
<context>
    <name>redoubt::views::ReportCheckRow</name>
    <message>
        <source>cannot be done</source>
        <translation>做不了</translation>
    </message>
    <message>
        <source>as it should be</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>not as it should be</source>
        <translation>不正常</translation>
    </message>
    <message>
        <source>%1 cannot be done</source>
        <translation>%1 做不了</translation>
    </message>
    <message>
        <source>why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Why %1 cannot be done</source>
        <translation>%1 为什么做不了</translation>
    </message>
    <message>
        <source>Say why it cannot be done</source>
        <translation>请写明为什么做不了</translation>
    </message>
    <message>
        <source>to be done</source>
        <translation>未做</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>不是数</translation>
    </message>
</context>
<context>
    <name>redoubt::views::ReportEditor</name>
    <message>
        <source>Title of the report</source>
        <translation>报告标题</translation>
    </message>
    <message>
        <source>To (parted by commas)</source>
        <translation>主送（用逗号分开）</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>required</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>Must be written before the report is issued</source>
        <translation>签发前必须写</translation>
    </message>
    <message>
        <source>May be supplied later</source>
        <translation>可以补报</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between recipients</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>last written by %1</source>
        <translation>%1 最后写</translation>
    </message>
    <message>
        <source>Two people wrote this part without seeing each other</source>
        <translation>两个人同时写了这一部分，彼此没有看到</translation>
    </message>
    <message>
        <source>%1 has written this part meanwhile</source>
        <translation>%1 刚写了这一部分</translation>
    </message>
    <message>
        <source>What you type stays. If you go on, both texts are kept.</source>
        <translation>正在输入的文字不动。继续写，两份都会保留。</translation>
    </message>
    <message>
        <source>Show theirs</source>
        <translation>看对方写的</translation>
    </message>
    <message numerus="yes">
        <source>This part is too long by %n characters</source>
        <translation>
            <numerusform>这一部分超出 %n 字</numerusform>
        </translation>
    </message>
    <message>
        <source>It is kept as it was before. Shorten it, or attach what is long.</source>
        <translation>存的还是之前的文字。请缩短，长的内容作附件。</translation>
    </message>
    <message>
        <source>A report has a title</source>
        <translation>报告要有标题</translation>
    </message>
    <message>
        <source>A title has at most %1 characters</source>
        <translation>标题最多 %1 字</translation>
    </message>
    <message>
        <source>At most %1 recipients</source>
        <translation>主送最多 %1 家</translation>
    </message>
    <message>
        <source>A recipient&apos;s name has at most %1 characters</source>
        <translation>主送单位名称最多 %1 字</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>历史…</translation>
    </message>
    <message>
        <source>Both texts are kept. Look at them side by side and keep one; the other stays in the history.</source>
        <translation>两份都留着。并排对照，选定一份，另一份留在历史里。</translation>
    </message>
    <message>
        <source>Both texts…</source>
        <translation>两份对照…</translation>
    </message>
</context>
<context>
    <name>redoubt::views::ReportGrid</name>
    <message>
        <source>Units that report</source>
        <translation>报送单位</translation>
    </message>
    <message numerus="yes">
        <source>%n units, %1 received, %2 missing</source>
        <translation>
            <numerusform>%n 家，已收 %1，未报 %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::ReportHistory</name>
    <message>
        <source>The last 14 days</source>
        <translation>近 14 天</translation>
    </message>
</context>
<context>
    <name>redoubt::views::ReportOutlinePane</name>
    <message>
        <source>Parts</source>
        <translation>提纲</translation>
    </message>
    <message>
        <source>What must be there</source>
        <translation>必填内容</translation>
    </message>
    <message>
        <source>Before it is handed in</source>
        <translation>送审前检查</translation>
    </message>
    <message numerus="yes">
        <source>%n parts</source>
        <translation>
            <numerusform>%n 部分</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing stands in the way of issuing it</source>
        <translation>可以送审</translation>
    </message>
    <message numerus="yes">
        <source>%n things stand in the way of issuing it</source>
        <translation>
            <numerusform>还差 %n 处才能签发</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>没写</translation>
    </message>
    <message>
        <source>later</source>
        <translation>可补报</translation>
    </message>
    <message numerus="yes">
        <source>%n gaps</source>
        <translation>
            <numerusform>缺 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Say why…</source>
        <translation>说明…</translation>
    </message>
    <message>
        <source>Say why: %1</source>
        <translation>说明：%1</translation>
    </message>
    <message>
        <source>All that must be there is there</source>
        <translation>必填内容齐全</translation>
    </message>
</context>
<context>
    <name>redoubt::views::ReportPane</name>
    <message>
        <source>Send back…</source>
        <translation>退回重报…</translation>
    </message>
    <message>
        <source>Called…</source>
        <translation>电话已催…</translation>
    </message>
    <message>
        <source>Remind…</source>
        <translation>催报…</translation>
    </message>
    <message>
        <source>Verified…</source>
        <translation>核实后认可…</translation>
    </message>
    <message>
        <source>The unit before</source>
        <translation>上一家</translation>
    </message>
    <message>
        <source>The next unit</source>
        <translation>下一家</translation>
    </message>
    <message>
        <source>There is no report that could go back</source>
        <translation>没有可退回的报告</translation>
    </message>
    <message>
        <source>There is no report to verify</source>
        <translation>没有可核实的报告</translation>
    </message>
    <message>
        <source>It has reported</source>
        <translation>已报</translation>
    </message>
    <message>
        <source>Choose a unit: its report, the checks that it is made of and the last 14 days are here.</source>
        <translation>选一家：它的报告、实做的检查和近 14 天的情况都在这里。</translation>
    </message>
    <message>
        <source>report of %1</source>
        <translation>%1 零报告</translation>
    </message>
    <message>
        <source>%1 reported, %2, %3</source>
        <translation>%1 签报，%2，用时 %3</translation>
    </message>
    <message>
        <source>Not on the server yet</source>
        <translation>还没到服务器</translation>
    </message>
    <message>
        <source>Came to the server only at %1</source>
        <translation>%1 才到服务器</translation>
    </message>
    <message>
        <source>Its times do not follow from one another, or are ahead: that console&apos;s clock may be wrong</source>
        <translation>各项时刻前后不合，或走在前面：那台终端的钟可能不准</translation>
    </message>
    <message>
        <source>This unit has no channel here: an administrator opens it.</source>
        <translation>这家在本机没有报送渠道：请管理员开通。</translation>
    </message>
    <message>
        <source>Something came that cannot be read here; its bytes are kept. It stays missing.</source>
        <translation>收到但读不出，原样保留；仍记未报。</translation>
    </message>
    <message>
        <source>Nothing has come; it is not due yet.</source>
        <translation>还没收到；未到点。</translation>
    </message>
    <message>
        <source>Nothing has come.</source>
        <translation>没有收到。</translation>
    </message>
    <message>
        <source>Suspicious</source>
        <translation>可疑</translation>
    </message>
    <message>
        <source>Sent back by %1 at %2: %3 Open until %4.</source>
        <translation>%1 于 %2 退回：%3 开放到 %4。</translation>
    </message>
    <message>
        <source>The first report, by %1, was finished at %2 and counts for whether it was late; it is kept.</source>
        <translation>%1 的第一份报告 %2 完成，是否迟报按它算；已保留。</translation>
    </message>
    <message>
        <source>Verified by %1 at %2: %3</source>
        <translation>%1 于 %2 核实：%3</translation>
    </message>
    <message>
        <source>sent back</source>
        <translation>退回的</translation>
    </message>
    <message>
        <source>Check done</source>
        <translation>实做的检查</translation>
    </message>
    <message>
        <source>found</source>
        <translation>测得</translation>
    </message>
    <message>
        <source>at</source>
        <translation>测于</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨日</translation>
    </message>
    <message>
        <source>Against %1: %2 of %3 values the same</source>
        <translation>比 %1：%3 项中 %2 项相同</translation>
    </message>
    <message>
        <source>against yesterday: %1 of %2</source>
        <translation>比昨日：%2 项中 %1 项相同</translation>
    </message>
    <message>
        <source>The last 14 days</source>
        <translation>近 14 天</translation>
    </message>
    <message numerus="yes">
        <source>%n due: %1 all quiet</source>
        <translation>
            <numerusform>应报 %n 次：平安 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with something there</source>
        <translation>
            <numerusform>有情况 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>迟 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suspicious</source>
        <translation>
            <numerusform>可疑 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>未报 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sent back</source>
        <translation>
            <numerusform>退回 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Calls and reminders</source>
        <translation>联系记录</translation>
    </message>
    <message>
        <source>For this time: reminded at %1</source>
        <comment>by the unit&apos;s own console or by people</comment>
        <translation>这一时刻：%1 催过</translation>
    </message>
    <message>
        <source>Nobody was called within the last 14 days.</source>
        <translation>近 14 天没有打过电话。</translation>
    </message>
    <message>
        <source>%1 called %2</source>
        <translation>%1 打给 %2</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>接通</translation>
    </message>
    <message>
        <source>nobody answered</source>
        <translation>无人接</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between sentences</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>Open its duty office</source>
        <translation>打开它的值班室</translation>
    </message>
    <message>
        <source>Whom to call</source>
        <translation>找谁</translation>
    </message>
    <message>
        <source>The unit has entered no liaison yet.</source>
        <translation>该单位还没有登记联络员。</translation>
    </message>
    <message>
        <source>Call…</source>
        <translation>打电话…</translation>
    </message>
</context>
<context>
    <name>redoubt::views::ReportReminderDialog</name>
    <message numerus="yes">
        <source>Remind %n units</source>
        <translation>
            <numerusform>催报 %n 家</numerusform>
        </translation>
    </message>
    <message>
        <source>Remind</source>
        <translation>催报</translation>
    </message>
    <message>
        <source>About the report of %1:</source>
        <translation>关于 %1 的零报告：</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between units</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>There is no connection: the reminder waits in the outbox and goes out with it.</source>
        <translation>没有连接：催报先放在待同步里，接通后发出。</translation>
    </message>
    <message>
        <source>A few words, if they are needed</source>
        <translation>附言（可不填）</translation>
    </message>
</context>
<context>
    <name>redoubt::views::ReportSidePane</name>
    <message>
        <source>Level and time limits</source>
        <translation>级别与时限</translation>
    </message>
    <message>
        <source>The report&apos;s way</source>
        <translation>起草与签发</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Level and time limits cannot be said here</source>
        <translation>这里判定不了级别和时限</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现为</translation>
    </message>
    <message>
        <source>then %1: %2</source>
        <translation>达到%1：%2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1，报 %2</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>还不知道</translation>
    </message>
    <message numerus="yes">
        <source>It was issued %n times by people who did not see each other. The first one counts.</source>
        <translation>
            <numerusform>有 %n 人各自签发了这份报告，彼此没有看到。以第一份为准。</numerusform>
        </translation>
    </message>
    <message>
        <source>what is known, by name</source>
        <translation>按名称引用</translation>
    </message>
    <message>
        <source>Put %1 where you write</source>
        <translation>把%1插到光标处</translation>
    </message>
    <message>
        <source>Remark…</source>
        <translation>意见…</translation>
    </message>
</context>
<context>
    <name>redoubt::views::ReportTodo</name>
    <message>
        <source>sent back by %1: %2</source>
        <translation>%1 退回：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n units, %1 not seen to</source>
        <translation>
            <numerusform>%n 家，%1 家待处理</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n units</source>
        <translation>
            <numerusform>%n 家</numerusform>
        </translation>
    </message>
    <message>
        <source>Call…</source>
        <translation>打电话…</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>看</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between sentences</comment>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>redoubt::views::ReportWording</name>
    <message>
        <source>Initial report</source>
        <translation>初报</translation>
    </message>
    <message>
        <source>Follow-up report %1</source>
        <translation>续报 %1</translation>
    </message>
    <message>
        <source>Summary report</source>
        <translation>终报</translation>
    </message>
    <message>
        <source>Write the initial report</source>
        <translation>写初报</translation>
    </message>
    <message>
        <source>Write a follow-up report</source>
        <translation>写续报</translation>
    </message>
    <message>
        <source>Write the summary report</source>
        <translation>写终报</translation>
    </message>
    <message>
        <source>being written</source>
        <translation>起草中</translation>
    </message>
    <message>
        <source>waits to be issued</source>
        <translation>待签发</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>已签发</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>起草</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>送审</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Difference settled</source>
        <translation>差异说明</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>签发</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>%1: nothing is written</source>
        <translation>%1：没写</translation>
    </message>
    <message>
        <source>%1: not known yet</source>
        <translation>%1：还不知道</translation>
    </message>
    <message>
        <source>No field is called “%1”</source>
        <translation>没有“%1”这个字段</translation>
    </message>
    <message>
        <source>%1: two people wrote it</source>
        <translation>%1：两个人同时写了</translation>
    </message>
    <message>
        <source>%1 was %2, is %3</source>
        <translation>%1：前报为 %2，现为 %3</translation>
    </message>
    <message>
        <source>The rules by which it is written are not here</source>
        <translation>本程序没有它所依据的提纲</translation>
    </message>
    <message>
        <source>%1: may be supplied later</source>
        <translation>%1：可以补报</translation>
    </message>
    <message>
        <source>The title is too long</source>
        <translation>标题太长</translation>
    </message>
    <message>
        <source>%1: too long with its fields</source>
        <translation>%1：填上字段后太长</translation>
    </message>
</context>
<context>
    <name>redoubt::views::ReportWords</name>
    <message>
        <source>Not due yet</source>
        <translation>未到点</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>未报</translation>
    </message>
    <message>
        <source>Suspicious</source>
        <translation>可疑</translation>
    </message>
    <message>
        <source>Something there</source>
        <translation>有情况</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>迟报</translation>
    </message>
    <message>
        <source>All quiet</source>
        <translation>报平安</translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n 分</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is minutes (&quot;6 min&quot;), %2 seconds (&quot;20 s&quot;) after them</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>sent back</source>
        <translation>已退回，等重报</translation>
    </message>
    <message>
        <source>no channel</source>
        <translation>无报送渠道</translation>
    </message>
    <message>
        <source>came, unreadable</source>
        <translation>收到但读不出</translation>
    </message>
    <message>
        <source>%1 past</source>
        <translation>已过 %1</translation>
    </message>
    <message>
        <source>same as %1</source>
        <translation>与 %1 完全相同</translation>
    </message>
    <message>
        <source>done in %1</source>
        <translation>%1报完</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>迟 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n checks</source>
        <translation>
            <numerusform>%n 项检查</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, late</source>
        <translation>%1，迟</translation>
    </message>
    <message>
        <source>Every value is the same as in the report that was sent back</source>
        <translation>各项数值与退回的那份完全相同</translation>
    </message>
    <message>
        <source>Every value is the same as at %1</source>
        <translation>各项数值与 %1 完全相同</translation>
    </message>
    <message>
        <source>Done in %1; the last 14 days it took %2 in the middle, %3 at the least</source>
        <translation>%1报完；近 14 天中位 %2，最快 %3</translation>
    </message>
    <message numerus="yes">
        <source>All quiet; %n checks, nothing amiss</source>
        <translation>
            <numerusform>报平安，%n 项检查无异常</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2 could not be done</source>
        <translation>%1；%2 项做不了</translation>
    </message>
    <message>
        <source>as it should be</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>not as it should be</source>
        <translation>不正常</translation>
    </message>
    <message>
        <source>could not be done</source>
        <translation>做不了</translation>
    </message>
    <message>
        <source>short number %1</source>
        <translation>短号 %1</translation>
    </message>
</context>
<context>
    <name>redoubt::views::ReportingPage</name>
    <message>
        <source>Nothing is to be reported</source>
        <translation>没有要报的</translation>
    </message>
    <message>
        <source>When your superior asks for zero reports, their times and the checks that they are made of are here.</source>
        <translation>上级要求零报告之后，报送时刻和要做的检查就在这里。</translation>
    </message>
    <message>
        <source>Begin the checks</source>
        <translation>开始检查</translation>
    </message>
    <message>
        <source>All quiet</source>
        <translation>报平安</translation>
    </message>
    <message>
        <source>Something is there</source>
        <translation>有情况</translation>
    </message>
    <message>
        <source>Finish and report</source>
        <translation>完成并上报</translation>
    </message>
    <message>
        <source>What there is, since when, what has been done about it</source>
        <translation>什么情况，从什么时候起，做了什么</translation>
    </message>
    <message>
        <source>What there is</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>sent back</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Zero report of %1 to %2</source>
        <translation>%1 零报告，报%2</translation>
    </message>
    <message>
        <source>It can be reported from %1; it is due at %2.</source>
        <translation>%1 起可报，%2 到点。</translation>
    </message>
    <message>
        <source>It was due %1 ago. It is taken all the same, and stays marked as late.</source>
        <translation>已过 %1。照收，记为迟报。</translation>
    </message>
    <message>
        <source>Sent back by %1 at %2</source>
        <translation>%1 于 %2 退回</translation>
    </message>
    <message>
        <source>%1 Report again until %2. Your first report stays, with its time.</source>
        <translation>%1 请在 %2 前重报。第一份报告和它的时刻都保留。</translation>
    </message>
    <message>
        <source>%1 reported it at %2.</source>
        <translation>%1 于 %2 报出。</translation>
    </message>
    <message>
        <source>It was %1 late.</source>
        <translation>迟 %1。</translation>
    </message>
    <message>
        <source>It waits in the outbox and goes out with the connection; the time at which it was finished counts.</source>
        <translation>在待同步里，接通后送出；时间以完成时为准。</translation>
    </message>
    <message>
        <source>It is on its way.</source>
        <translation>正在送出。</translation>
    </message>
    <message>
        <source>%1 verified it: %2</source>
        <translation>%1 已核实：%2</translation>
    </message>
    <message>
        <source>%1 has reminded you at %2</source>
        <translation>%1 于 %2 催报</translation>
    </message>
    <message>
        <source>Begun at %1. Each value has the time at which it is entered.</source>
        <translation>%1 开始。每个值记下填写的时刻。</translation>
    </message>
    <message>
        <source>The report is made of these checks, as they are done now.</source>
        <translation>报告由这些检查构成，现在做、现在填。</translation>
    </message>
    <message>
        <source>There is no connection: the report waits in the outbox; the time at which it is finished counts.</source>
        <translation>没有连接：报告先放在待同步里；时间以完成时为准。</translation>
    </message>
    <message>
        <source>Begin the checks first</source>
        <translation>请先开始检查</translation>
    </message>
    <message>
        <source>%1 is not as it should be: then something is there</source>
        <translation>%1 不正常：应报有情况</translation>
    </message>
    <message>
        <source>Say what there is</source>
        <translation>请写明情况</translation>
    </message>
    <message>
        <source>At least one check belongs to a report</source>
        <translation>一份报告至少要做一项检查</translation>
    </message>
</context>
<context>
    <name>redoubt::views::RoomClaimPane</name>
    <message>
        <source>Submit again</source>
        <translation>再次提交</translation>
    </message>
    <message>
        <source>What the judge said</source>
        <translation>裁判意见</translation>
    </message>
    <message>
        <source>Add what was asked for</source>
        <translation>补充材料</translation>
    </message>
    <message>
        <source>How it was done</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Submitted again. A judge will look at it.</source>
        <translation>已再次提交，等裁判查看。</translation>
    </message>
    <message>
        <source>A judge has it in the queue. What they decide appears here.</source>
        <translation>已在裁判队列中，裁定会显示在这里。</translation>
    </message>
    <message>
        <source>Add evidence or change the text first.</source>
        <translation>先补充证据或修改经过。</translation>
    </message>
    <message>
        <source>The ruling was taken back. A judge will look at the claim again.</source>
        <translation>裁定已冲销，裁判会重新评判这件成果。</translation>
    </message>
    <message>
        <source>At most %1 files in one claim, those that are there among them.</source>
        <translation>一件成果报告最多附 %1 个文件，连同已有的。</translation>
    </message>
    <message>
        <source>Another member of the team sent the claim back meanwhile.</source>
        <translation>队里另一名人员已经把成果报告重新提交。</translation>
    </message>
    <message>
        <source>A judge has ruled meanwhile.</source>
        <translation>裁判已经裁定。</translation>
    </message>
    <message>
        <source>Take off the list what cannot be attached.</source>
        <translation>请先从列表中去掉不能添加的文件。</translation>
    </message>
</context>
<context>
    <name>redoubt::views::RosterFairnessPane</name>
    <message>
        <source>Fairness</source>
        <translation>公平性</translation>
    </message>
    <message>
        <source>6 months, %1 – %2</source>
        <extracomment>%1 and %2 are months: &quot;5–10 月&quot;</extracomment>
        <translation>近 6 个月，%1 至 %2</translation>
    </message>
</context>
<context>
    <name>redoubt::views::RosterFairnessTable</name>
    <message>
        <source>Shifts of each person</source>
        <translation>每人班数</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Workdays</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>Rest days</source>
        <translation>休息日</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>节假日</translation>
    </message>
    <message>
        <source>All</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>± mean</source>
        <translation>较均值</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>均值</translation>
    </message>
</context>
<context>
    <name>redoubt::views::RosterGrid</name>
    <message>
        <source>Roster of the month</source>
        <translation>本月值班表</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>gap</source>
        <translation>缺班</translation>
    </message>
    <message>
        <source>%1, and %2 more</source>
        <translation>%1，另 %2 条</translation>
    </message>
</context>
<context>
    <name>redoubt::views::RosterPage</name>
    <message>
        <source>Plan</source>
        <translation>值班方案</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>请假与重保</translation>
    </message>
    <message>
        <source>Try a leave</source>
        <translation>试算</translation>
    </message>
    <message>
        <source>Publish the month</source>
        <translation>发布值班表</translation>
    </message>
    <message>
        <source>Leave and guarantee periods</source>
        <translation>请假与重保时段</translation>
    </message>
    <message>
        <source>See what comes of a leave before anything is changed (T)</source>
        <translation>先看请假的影响，什么都不改（T）</translation>
    </message>
    <message>
        <source>Make a plan</source>
        <translation>制定值班方案</translation>
    </message>
    <message>
        <source>Draft of a month</source>
        <translation>当月草稿</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>This shift</source>
        <translation>这一班</translation>
    </message>
    <message>
        <source>Fairness</source>
        <translation>公平性</translation>
    </message>
    <message>
        <source>Quality and gaps</source>
        <translation>质量与缺班</translation>
    </message>
    <message>
        <source>The holidays of %1 are not published yet</source>
        <translation>%1 年放假安排未公布</translation>
    </message>
    <message>
        <source>No draft can be made</source>
        <translation>排不出草稿</translation>
    </message>
    <message>
        <source>The plan goes by the sort of day, so no draft of this month is made until they are. What was published stands.</source>
        <translation>方案按日子的类型轮班，公布以前这个月排不出草稿；已发布的照旧有效。</translation>
    </message>
    <message>
        <source>The plan does not hold together: %1. What was published stands.</source>
        <translation>方案不能成立：%1。已发布的不变。</translation>
    </message>
    <message>
        <source>Two people have published this month without seeing each other</source>
        <translation>有两人互不知情地发布了这个月</translation>
    </message>
    <message>
        <source>The later one counts: version %1, by %2. Look at it once more.</source>
        <translation>以后一份为准：第 %1 版，%2 发布。请再看一遍。</translation>
    </message>
    <message>
        <source>This office has no roster yet</source>
        <translation>本值班室还没有值班表</translation>
    </message>
    <message>
        <source>Say which posts are stood, who stands them and when duty passes: the roster of every month follows from that.</source>
        <translation>说明设哪些岗位、由谁值、几点交接，每个月的值班表由此排出。</translation>
    </message>
    <message>
        <source>Once its planner has published one, it is here who stands when, and why.</source>
        <translation>排班员发布后，谁哪天值班、为什么，都在这里。</translation>
    </message>
    <message>
        <source>%1 is not planned yet</source>
        <translation>%1还没排</translation>
    </message>
    <message>
        <source>The plan begins later. Change it to hold from an earlier day.</source>
        <translation>值班方案晚些才生效。可以改为从更早的日子起生效。</translation>
    </message>
    <message>
        <source>%1 is not published yet</source>
        <translation>%1值班表还未发布</translation>
    </message>
    <message>
        <source>Once its planner has published it, it is here who stands when, and why.</source>
        <translation>排班员发布后，谁哪天值班、为什么，都在这里。</translation>
    </message>
    <message>
        <source>Change the plan</source>
        <translation>修改值班方案</translation>
    </message>
    <message>
        <source>Apply or drop the trial first</source>
        <translation>先应用或放弃试算，再发布</translation>
    </message>
    <message>
        <source>Nothing to publish</source>
        <translation>没有要发布的改动</translation>
    </message>
    <message>
        <source>Publish %1, version %2?</source>
        <translation>发布%1值班表第 %2 版？</translation>
    </message>
    <message numerus="yes">
        <source>All its shifts are told to %n person(s) of the roster.</source>
        <translation>
            <numerusform>全部班次将告知值班表上的 %n 人。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more change(s)</source>
        <translation>
            <numerusform>另有 %n 处改动</numerusform>
        </translation>
    </message>
    <message>
        <source>Other shifts than they were told: %1.</source>
        <translation>班次有变的人员：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%n shift(s) are stood by nobody.</source>
        <translation>
            <numerusform>有 %n 班无人值。</numerusform>
        </translation>
    </message>
    <message>
        <source>What is published stands: a later change is a new version.</source>
        <translation>发布后不能改动；以后的变化另出新版。</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Say why</source>
        <translation>请写明理由</translation>
    </message>
    <message>
        <source>Print and files</source>
        <translation>打印与文件</translation>
    </message>
    <message>
        <source>Print the roster…</source>
        <translation>打印值班表…</translation>
    </message>
    <message>
        <source>As PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>As a table (xlsx)…</source>
        <translation>存为表格（xlsx）…</translation>
    </message>
    <message>
        <source>As a calendar (ics)…</source>
        <translation>存为日历（ics）…</translation>
    </message>
    <message>
        <source>My shifts as a calendar (ics)…</source>
        <translation>我的班存为日历（ics）…</translation>
    </message>
    <message>
        <source>Read in a roster (xlsx, csv)…</source>
        <translation>读入值班表（xlsx、csv）…</translation>
    </message>
    <message>
        <source>What people were told is printed: publish the month first</source>
        <translation>打印的是已经告诉大家的值班表，请先发布这个月</translation>
    </message>
</context>
<context>
    <name>redoubt::views::RosterPeopleTable</name>
    <message>
        <source>Shifts of each person, by day</source>
        <translation>按天列出每人的班</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>All</source>
        <translation>合计</translation>
    </message>
</context>
<context>
    <name>redoubt::views::RosterQualityPane</name>
    <message>
        <source>Quality and gaps</source>
        <translation>质量与缺班</translation>
    </message>
    <message>
        <source>(coverage + fairness) ÷ 2</source>
        <translation>（覆盖 + 公平）÷ 2</translation>
    </message>
    <message>
        <source>Fairness, of the lowest post</source>
        <translation>公平，取最低的岗位</translation>
    </message>
    <message>
        <source>The mean over all pairs of people of the smaller number of shifts by the larger</source>
        <translation>两人相比，少的班数 ÷ 多的班数，所有两人组合取平均</translation>
    </message>
    <message>
        <source>Coverage, %1 of %2 shifts</source>
        <translation>覆盖，%1 / %2 班</translation>
    </message>
    <message>
        <source>%1: %2 is not stood</source>
        <translation>%1 %2缺班</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>补班</translation>
    </message>
    <message numerus="yes">
        <source>%n more gap(s), in the month</source>
        <translation>
            <numerusform>本月另有缺班 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>No shift is due in this month</source>
        <translation>本月没有要值的班</translation>
    </message>
    <message>
        <source>Every shift is stood</source>
        <translation>每一班都有人值</translation>
    </message>
    <message>
        <source>These rules leave nobody: %1</source>
        <translation>这些规则相互冲突，排不出人：%1</translation>
    </message>
</context>
<context>
    <name>redoubt::views::RosterToolbar</name>
    <message>
        <source>The month before (Page Up)</source>
        <translation>上个月（Page Up）</translation>
    </message>
    <message>
        <source>The next month (Page Down)</source>
        <translation>下个月（Page Down）</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>How the roster is laid out</source>
        <translation>值班表的排法</translation>
    </message>
    <message>
        <source>Shows only these</source>
        <translation>只看这些</translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s)</source>
        <translation>
            <numerusform>缺 %n 班</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>待定 %n 班</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n swapped</source>
        <translation>
            <numerusform>已换 %n 班</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not published</source>
        <translation>
            <numerusform>改动 %n 班未发布</numerusform>
        </translation>
    </message>
    <message>
        <source>version %1, published %2</source>
        <translation>第 %1 版，%2发布</translation>
    </message>
    <message>
        <source>not published</source>
        <translation>未发布</translation>
    </message>
    <message>
        <source>%1 days × %2 posts = %3 shifts, %4 planned</source>
        <translation>%1 天 × %2 岗 = %3 班，已排 %4</translation>
    </message>
    <message>
        <source>%1 / %2 shifts planned</source>
        <translation>已排 %1 / %2 班</translation>
    </message>
    <message>
        <source>workdays %1, rest days %2, holidays %3</source>
        <translation>工作日 %1，休息日 %2，节假日 %3</translation>
    </message>
    <message>
        <source>; each shift %1 to %1 the next day</source>
        <translation>；每班 %1 至次日 %1</translation>
    </message>
</context>
<context>
    <name>redoubt::views::RosterTrialBar</name>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>放弃</translation>
    </message>
</context>
<context>
    <name>redoubt::views::RosterWhyPane</name>
    <message>
        <source>Choose a shift: here stands why it is whose it is, and what can be asked for.</source>
        <translation>选一个班：这里说明为什么是这个人，以及可以做什么。</translation>
    </message>
    <message>
        <source>Swap or find a stand-in</source>
        <translation>换班、找人替</translation>
    </message>
    <message>
        <source>Fill the gap</source>
        <translation>补班</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Why nobody stands</source>
        <translation>为什么没有人</translation>
    </message>
    <message>
        <source>Why %1</source>
        <translation>为什么是 %1</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <translation>%1&#x3000;%2 至 %3</translation>
    </message>
    <message>
        <source>Not published yet: people were told %1.</source>
        <translation>还没发布：大家知道的是 %1。</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>理由：%1</translation>
    </message>
    <message>
        <source>Asked for with less notice than the office wants.</source>
        <translation>提出得晚于值班室要求的提前量。</translation>
    </message>
    <message>
        <source>They consent: approve</source>
        <translation>对方已同意，批准</translation>
    </message>
    <message>
        <source>%1: %2 for %3: %4.</source>
        <translation>%1：%2 替 %3：%4。</translation>
    </message>
    <message>
        <source>%1: %2 for %3, against %4: %5.</source>
        <translation>%1：%2 替 %3，换 %4：%5。</translation>
    </message>
</context>
<context>
    <name>redoubt::views::RosterWords</name>
    <message>
        <source>MMMM yyyy</source>
        <extracomment>The form of a month by Qt&apos;s letters</extracomment>
        <translation>yyyy 年 M 月</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <extracomment>The form of a day by Qt&apos;s letters</extracomment>
        <translation>M 月 d 日</translation>
    </message>
    <message>
        <source>d/M</source>
        <extracomment>The form of a short day by Qt&apos;s letters</extracomment>
        <translation>M/d</translation>
    </message>
    <message>
        <source>rest day</source>
        <translation>休息日</translation>
    </message>
    <message>
        <source>holiday</source>
        <translation>节假日</translation>
    </message>
    <message>
        <source>worked</source>
        <translation>调休上班</translation>
    </message>
    <message>
        <source>not published</source>
        <translation>未公布</translation>
    </message>
    <message>
        <source>cannot</source>
        <translation>不能值</translation>
    </message>
    <message>
        <source>to approve</source>
        <translation>待批准</translation>
    </message>
    <message>
        <source>asks %1</source>
        <translation>待 %1 同意</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>原 %1</translation>
    </message>
    <message>
        <source>turn of %1</source>
        <translation>轮次 %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 name of the guarantee period, %2 its days</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <extracomment>%1 who is away, %2 why, %3 days</extracomment>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>Trial: %1 %2 %3</source>
        <translation>试算：%1 %2 %3</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>%1 is away</source>
        <translation>%1 不在</translation>
    </message>
    <message>
        <source>%1 is away: %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 has not joined yet</source>
        <translation>%1 还没到岗</translation>
    </message>
    <message>
        <source>%1 has left</source>
        <translation>%1 已离开</translation>
    </message>
    <message>
        <source>%1 stands %2 at that time</source>
        <translation>%1 那时在值%2</translation>
    </message>
    <message>
        <source>%1 lacks: %2</source>
        <translation>%1 没有资格：%2</translation>
    </message>
    <message>
        <source>%1: %2, with %3</source>
        <translation>%1：%2（与 %3）</translation>
    </message>
    <message>
        <source>%1: %2, counted from %3</source>
        <translation>%1：%2（从 %3 算起）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Goes on: %1</source>
        <translation>继续：%1</translation>
    </message>
    <message>
        <source>The turn lasts several shifts</source>
        <translation>这一轮连值几班</translation>
    </message>
    <message>
        <source>Given to %1</source>
        <translation>排给 %1</translation>
    </message>
    <message>
        <source>Next in turn, and can stand</source>
        <translation>轮到，可以值</translation>
    </message>
    <message>
        <source>Was passed over before, and comes first</source>
        <translation>前面被跳过，优先</translation>
    </message>
    <message>
        <source>%1 still waits</source>
        <translation>%1 仍在等</translation>
    </message>
    <message>
        <source>Passed over: %1, the turn lapses</source>
        <translation>跳过 %1，本轮作废</translation>
    </message>
    <message>
        <source>Passed over: %1, the turn is kept</source>
        <translation>跳过 %1，轮次保留</translation>
    </message>
    <message>
        <source>Passed over: %1</source>
        <translation>跳过 %1</translation>
    </message>
    <message>
        <source>%1 stands in</source>
        <translation>%1 替值</translation>
    </message>
    <message>
        <source>For who has the turn; uses none of their own</source>
        <translation>替轮到的人，不占自己的轮次</translation>
    </message>
    <message>
        <source>Nobody can stand</source>
        <translation>没有人能值</translation>
    </message>
    <message>
        <source>A gap; no turn is used</source>
        <translation>缺班，不占轮次</translation>
    </message>
    <message>
        <source>workday</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>%1, day %2</source>
        <translation>%1第 %2 天</translation>
    </message>
    <message>
        <source>Line: %1</source>
        <translation>按%1线排</translation>
    </message>
    <message>
        <source>%1; each sort of day has its own turns</source>
        <translation>%1；各类日子各轮各的，互不占用</translation>
    </message>
    <message>
        <source>Filled by hand: %1</source>
        <translation>补班：%1</translation>
    </message>
    <message>
        <source>No turn is used</source>
        <translation>不占轮次</translation>
    </message>
    <message>
        <source>The turn is %1&apos;s, who stands</source>
        <translation>轮次记在 %1，当班也是本人</translation>
    </message>
    <message>
        <source>No swap</source>
        <translation>没有换班、替班</translation>
    </message>
    <message>
        <source>The turn is %1&apos;s, %2 stands</source>
        <translation>轮次记在 %1，当班是 %2</translation>
    </message>
    <message>
        <source>A swap does not move turns</source>
        <translation>换班不影响轮次</translation>
    </message>
    <message>
        <source>Waits for %1&apos;s consent</source>
        <translation>待 %1 同意</translation>
    </message>
    <message>
        <source>Waits for approval</source>
        <translation>待批准</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>已换</translation>
    </message>
    <message>
        <source>Refused or withdrawn</source>
        <translation>已拒绝或撤回</translation>
    </message>
    <message>
        <source>The roster has changed under it</source>
        <translation>值班表已变</translation>
    </message>
    <message>
        <source>Void: the roster has no such shift any more</source>
        <translation>失效：值班表上已没有这个班</translation>
    </message>
    <message>
        <source>Void: the shift has other hours now</source>
        <translation>失效：这个班的时间已变</translation>
    </message>
    <message>
        <source>Void: somebody else stands it now</source>
        <translation>失效：这个班已换人</translation>
    </message>
    <message>
        <source>Void: who was to take it is on duty then</source>
        <translation>失效：接班的人那时已在值班</translation>
    </message>
    <message>
        <source>Void: who was to take it is away then</source>
        <translation>失效：接班的人那时不在</translation>
    </message>
</context>
<context>
    <name>redoubt::views::RowsEdit</name>
    <message>
        <source>Take this row away</source>
        <translation>去掉这一行</translation>
    </message>
</context>
<context>
    <name>redoubt::views::RuledCard</name>
    <message>
        <source>Reverse this entry?</source>
        <translation>冲销这条？</translation>
    </message>
    <message>
        <source>%1 gets %2 points back.</source>
        <translation>%1 拿回 %2 分。</translation>
    </message>
    <message>
        <source>%1 loses the %2 points again.</source>
        <translation>%1 的这 %2 分收回。</translation>
    </message>
    <message>
        <source>The entry stays in the ledger with your reason beside it. A reversal cannot itself be undone; a new ruling can be made.</source>
        <translation>原条目和您的理由都留在账本里。冲销不能再撤销，可以重新裁定。</translation>
    </message>
    <message>
        <source>Reverse</source>
        <translation>冲销</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>不冲销</translation>
    </message>
    <message>
        <source>Reason, read by the team and kept in the ledger</source>
        <translation>理由，队伍可见，并记入账本</translation>
    </message>
    <message>
        <source>Save a copy of this evidence?</source>
        <translation>另存这份证据？</translation>
    </message>
    <message>
        <source>%1 comes from an exercise and may be live malware. It is saved as it is and not opened. Open it only on a machine made for that.</source>
        <translation>%1 来自演练，可能是真实恶意程序。只原样另存，不会打开。请只在专用机器上打开。</translation>
    </message>
    <message>
        <source>Choose where…</source>
        <translation>选择位置…</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存副本</translation>
    </message>
    <message>
        <source>Accepted in part</source>
        <translation>部分认定</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>待同步</translation>
    </message>
    <message>
        <source>Two judges ruled on this claim without seeing each other. The later ruling counts; reverse one of the entries.</source>
        <translation>两名裁判先后裁定了这份报告而互不知情。以后一次为准，请冲销其中一条。</translation>
    </message>
    <message>
        <source>Reverse…</source>
        <translation>冲销…</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>clause %1</source>
        <translation>条款 %1</translation>
    </message>
    <message>
        <source>%1 % of it</source>
        <translation>认定 %1 %</translation>
    </message>
    <message>
        <source>Its points were taken back already.</source>
        <translation>这些分已经收回。</translation>
    </message>
    <message>
        <source>Reverse the whole ruling?</source>
        <translation>冲销整条裁定？</translation>
    </message>
    <message>
        <source>Reversed</source>
        <translation>已冲销</translation>
    </message>
    <message>
        <source>Taken back at %1</source>
        <translation>已于 %1 撤销</translation>
    </message>
    <message>
        <source>Taken back at %1 by %2</source>
        <translation>%2 已于 %1 撤销</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>who took it back, then why</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>redoubt::views::RulingPane</name>
    <message>
        <source>Ruling</source>
        <translation>裁定</translation>
    </message>
    <message>
        <source>Choose a claim in the queue to rule on it.</source>
        <translation>在左边选一件来裁定。</translation>
    </message>
    <message>
        <source>Earlier entries of this team</source>
        <translation>该队以往条目</translation>
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
        <source>Choose a clause first.</source>
        <translation>先选条款。</translation>
    </message>
    <message>
        <source>This exercise is scored by formula: nothing is awarded by hand.</source>
        <translation>本场演练按公式计分，不手工给分。</translation>
    </message>
    <message>
        <source>The rule pack is not here yet.</source>
        <translation>计分规则包还没取到。</translation>
    </message>
    <message>
        <source>These numbers are out of range.</source>
        <translation>数值超出范围。</translation>
    </message>
    <message>
        <source>It counts with %1 points since %2. Only the difference to higher rights is given.</source>
        <translation>%2 起已按 %1 分计。只计最高权限，本次按差额计。</translation>
    </message>
    <message>
        <source>It counts with %1 points by %2 (%3). Only the difference to higher rights is given.</source>
        <translation>%2（%3）已对该系统计 %1 分。只计最高权限，本次按差额计。</translation>
    </message>
    <message>
        <source>The same target has scored</source>
        <translation>同一系统已计过分</translation>
    </message>
    <message>
        <source>Cap of the class · %1</source>
        <translation>本类封顶 · %1</translation>
    </message>
    <message>
        <source>Cap by what was deducted</source>
        <translation>按扣分计的封顶</translation>
    </message>
    <message>
        <source>Cap of %1 on %2</source>
        <translation>%1 对%2封顶</translation>
    </message>
    <message>
        <source>Rule %1 points</source>
        <translation>裁定 %1 分</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>裁定</translation>
    </message>
    <message>
        <source>Say why: the team reads it.</source>
        <translation>请写理由，提交的队伍会看到。</translation>
    </message>
    <message>
        <source>Say what is missing: the team reads it.</source>
        <translation>请写明缺什么，队伍可见。</translation>
    </message>
    <message>
        <source>Reject this claim?</source>
        <translation>驳回这份报告？</translation>
    </message>
    <message>
        <source>%1 gets no points for it and reads your reason. The claim leaves the queue.</source>
        <translation>%1 不得分，会看到您的理由。报告移出队列。</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>不驳回</translation>
    </message>
    <message>
        <source>Rule as it stands here</source>
        <translation>按此裁定</translation>
    </message>
    <message>
        <source>Back to the team, which may add to it</source>
        <translation>退回队伍补充</translation>
    </message>
    <message>
        <source>%1 points given at %2: the difference counts.</source>
        <translation>%2 已计 %1 分，本次按差额计。</translation>
    </message>
    <message>
        <source>%1 gave %2 points: the difference counts.</source>
        <translation>%1 已计 %2 分，本次按差额计。</translation>
    </message>
    <message>
        <source>Another judge ruled at %1, before you did.</source>
        <translation>另一名裁判已于 %1 先行裁定。</translation>
    </message>
    <message>
        <source>%1 ruled at %2, before you did.</source>
        <translation>%1 已于 %2 先行裁定。</translation>
    </message>
    <message>
        <source>The claim gets no points and leaves the queue</source>
        <translation>不计分，移出队列</translation>
    </message>
</context>
<context>
    <name>redoubt::views::ScheduleDialog</name>
    <message>
        <source>Times of zero reports</source>
        <translation>报送时刻</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>下发</translation>
    </message>
    <message>
        <source>More often in a guarantee period</source>
        <translation>重保时段加密</translation>
    </message>
    <message>
        <source>All units directly below report at these times. What is published holds at once; what was due before stays as it was asked.</source>
        <translation>直属各单位按这些时刻报送。下发即生效；以前到点的仍按当时的要求。</translation>
    </message>
    <message>
        <source>Every day at</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>Guarantee period</source>
        <translation>重保时段</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>止</translation>
    </message>
    <message>
        <source>In it at</source>
        <translation>时段内</translation>
    </message>
    <message>
        <source>Opens before it is due, minutes</source>
        <translation>到点前多少分钟开始收</translation>
    </message>
    <message>
        <source>Goes to the leader after, minutes</source>
        <translation>到点后多少分钟转带班领导</translation>
    </message>
    <message>
        <source>What is checked for a report</source>
        <translation>报告要查的项</translation>
    </message>
    <message>
        <source>Times as 09:00 12:00 16:30, at most %1</source>
        <translation>写成 09:00 12:00 16:30，最多 %1 个</translation>
    </message>
    <message>
        <source>The last day lies before the first</source>
        <translation>止日在起日之前</translation>
    </message>
    <message>
        <source>Choose at least one check</source>
        <translation>至少选一项检查</translation>
    </message>
</context>
<context>
    <name>redoubt::views::SearchAgainList</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>新 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename or remove “%1”</source>
        <translation>改名或删去“%1”</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>改名…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删去</translation>
    </message>
</context>
<context>
    <name>redoubt::views::SearchDelegate</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>all listed</source>
        <translation>全部列出</translation>
    </message>
    <message>
        <source>Exercise data</source>
        <translation>演练数据</translation>
    </message>
</context>
<context>
    <name>redoubt::views::SearchFilterMenus</name>
    <message>
        <source>Kept searches</source>
        <translation>存下的搜索</translation>
    </message>
    <message>
        <source>Not searched</source>
        <translation>没有查的</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Keep this search…</source>
        <translation>存下这个搜索…</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>新 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Look for it</source>
        <translation>搜它</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>改名…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删去</translation>
    </message>
    <message>
        <source>Looked for before</source>
        <translation>最近搜过</translation>
    </message>
    <message numerus="yes">
        <source>Kept searches, %n new</source>
        <translation>
            <numerusform>存下的搜索，新 %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::SearchFilters</name>
    <message>
        <source>Looked for before</source>
        <translation>最近搜过</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>写法</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>性质</translation>
    </message>
    <message>
        <source>Narrow</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>存为搜索</translation>
    </message>
    <message>
        <source>Kept searches</source>
        <translation>存下的搜索</translation>
    </message>
    <message>
        <source>Keep these words, with what narrows them, under a name (Ctrl+S)</source>
        <translation>把这些词连同筛选取个名字存下（Ctrl+S）</translation>
    </message>
    <message>
        <source>narrowed</source>
        <translation>已收窄</translation>
    </message>
    <message>
        <source>not narrowed</source>
        <translation>未收窄</translation>
    </message>
    <message numerus="yes">
        <source>%n more unit(s)</source>
        <translation>
            <numerusform>其余 %n 家</numerusform>
        </translation>
    </message>
    <message>
        <source>Not searched</source>
        <translation>没有查的</translation>
    </message>
    <message>
        <source>may hold them, too</source>
        <translation>可能也含这些词</translation>
    </message>
    <message>
        <source>Exercise data</source>
        <translation>演练数据</translation>
    </message>
    <message>
        <source>Real</source>
        <translation>真实</translation>
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
    <name>redoubt::views::SearchNameDialog</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>It is kept sealed on this console, for this account alone. No record that it finds is kept with it.</source>
        <translation>封存在本机，只归这个账号。搜到的记录不随它存下。</translation>
    </message>
</context>
<context>
    <name>redoubt::views::SearchPage</name>
    <message>
        <source>Words that stand in a record</source>
        <translation>记录里的词</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Words to look for</source>
        <translation>要找的词</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>搜到的记录</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>, in %1 ms</source>
        <translation>，用时 %1 毫秒</translation>
    </message>
    <message>
        <source>Traditional script, width and case make no difference</source>
        <translation>繁简、全半角、大小写都当一样</translation>
    </message>
    <message>
        <source>What are you looking for?</source>
        <translation>要找什么？</translation>
    </message>
    <message>
        <source>Every word of every record that you may see is found: log lines, matters, claims, rulings, notices. Several words must all stand in a record; words in quotation marks stand together.</source>
        <translation>您能看的每条记录里的每个词都找得到：日志、未了事项、成果、裁定、通报。写几个词，就要都有；引号里的连在一起找。</translation>
    </message>
    <message>
        <source>No record holds “%1”</source>
        <translation>没有记录含“%1”</translation>
    </message>
    <message>
        <source>The cache is still being read; more may be found in a moment.</source>
        <translation>还在读本机数据，过一会儿可能还有。</translation>
    </message>
    <message numerus="yes">
        <source>%1 alone: %n</source>
        <translation>
            <numerusform>只搜“%1”：%n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出结果</translation>
    </message>
    <message>
        <source>As a table (xlsx)…</source>
        <translation>导出为表格（xlsx）…</translation>
    </message>
    <message>
        <source>As plain rows (csv)…</source>
        <translation>导出为 csv…</translation>
    </message>
    <message>
        <source>Every hit, not only those that are listed, in this order, with the question above them</source>
        <translation>全部结果，不只是列出的，照这个次序，最上面写明搜的是什么</translation>
    </message>
    <message>
        <source>What is known by the words first, then the newest</source>
        <translation>名称里就有的在前，再按时间</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>选一条</translation>
    </message>
    <message>
        <source>open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>to the preview</source>
        <translation>转到预览</translation>
    </message>
    <message>
        <source>one kind</source>
        <translation>只看一类</translation>
    </message>
    <message>
        <source>words</source>
        <translation>改词</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>存下</translation>
    </message>
    <message>
        <source>back</source>
        <translation>回到刚才那页</translation>
    </message>
    <message>
        <source>%1 records here = %2 searched + %3 that cannot be read</source>
        <translation>全部 %1 条 = 查过 %2 + 读不出 %3</translation>
    </message>
    <message>
        <source>all words must stand there</source>
        <translation>几个词都要有</translation>
    </message>
    <message>
        <source>%1 listed; script, width and case are the same</source>
        <translation>列出 %1 条；繁简、全半角、大小写都当一样</translation>
    </message>
    <message>
        <source>Type a word</source>
        <translation>请写一个词</translation>
    </message>
    <message>
        <source>Blanks and quotation marks alone would be found everywhere. One character is enough.</source>
        <translation>只有空格或引号，哪里都有。一个字就够。</translation>
    </message>
    <message>
        <source>None of that kind</source>
        <translation>这一类没有</translation>
    </message>
    <message>
        <source>Other kinds of records hold “%1”: choose one above, or all.</source>
        <translation>别的类里有“%1”：在上面另选一类，或选全部。</translation>
    </message>
    <message>
        <source>Nothing here holds “%1”</source>
        <translation>这里没有含“%1”的</translation>
    </message>
    <message>
        <source>There is something without what narrows the search.</source>
        <translation>不收窄就有。</translation>
    </message>
    <message>
        <source>Signs such as * and ? are looked for as they stand, they take no other&apos;s place: leave them out, parts of words are found.</source>
        <translation>* 和 ? 这样的符号照原样找，不代替别的字：去掉它们即可，词的一部分也能搜到。</translation>
    </message>
    <message>
        <source>What is on the server and was never fetched to this machine is not searched, nor are the contents of files.</source>
        <translation>服务器上有、从未取回本机的不在搜索之内，文件的内容也不在。</translation>
    </message>
    <message numerus="yes">
        <source>Look everywhere: %n</source>
        <translation>
            <numerusform>到全部里找：%n</numerusform>
        </translation>
    </message>
    <message>
        <source>Still being read: %1 records so far</source>
        <translation>正在读本机数据：已读 %1 条</translation>
    </message>
    <message>
        <source>%1 records searched</source>
        <translation>查过 %1 条</translation>
    </message>
    <message>
        <source>%1 records of this scope searched; %2 of this console cannot be read</source>
        <translation>本范围查过 %1 条；本机有 %2 条读不出</translation>
    </message>
</context>
<context>
    <name>redoubt::views::SearchPreview</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>The hit before</source>
        <translation>上一条</translation>
    </message>
    <message>
        <source>The next hit</source>
        <translation>下一条</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>%1 of %2 listed</source>
        <translation>第 %1 条，列出 %2 条</translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) in this record</source>
        <translation>
            <numerusform>这条记录里命中 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy a reference</source>
        <translation>复制引用</translation>
    </message>
    <message>
        <source>What it is, where it stands and its number, as text for a message or a report</source>
        <translation>是什么、在哪里、编号多少，作为文字贴到消息或报告里</translation>
    </message>
    <message>
        <source>Exercise data</source>
        <translation>演练数据</translation>
    </message>
    <message>
        <source>The passage before</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>The next passage (N)</source>
        <translation>下一处（N）</translation>
    </message>
    <message>
        <source>Linked records</source>
        <translation>连着的记录</translation>
    </message>
    <message numerus="yes">
        <source>%n of them hold(s) the words, too</source>
        <translation>
            <numerusform>也含这些词的有 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::SearchScopeBar</name>
    <message>
        <source>Where else</source>
        <translation>其他范围</translation>
    </message>
    <message>
        <source>Where to look</source>
        <translation>搜索范围</translation>
    </message>
    <message>
        <source>All I may see</source>
        <translation>我能看的</translation>
    </message>
</context>
<context>
    <name>redoubt::views::SendingDialog</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>Its clock stops at the time at which it left, not at the time at which this is written down.</source>
        <translation>时限按实际送出的时间停，不按记录的时间。</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>传真</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>书面</translation>
    </message>
    <message>
        <source>When it left</source>
        <translation>送出时间</translation>
    </message>
    <message>
        <source>By which way</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Evidence: number of the receipt, who took it</source>
        <translation>凭据：回执号、接收人</translation>
    </message>
    <message>
        <source>It was not sent after all</source>
        <translation>实际没有送出</translation>
    </message>
    <message>
        <source>Why it is corrected</source>
        <translation>更正原因</translation>
    </message>
    <message>
        <source>Say why it is corrected</source>
        <translation>请写明更正原因</translation>
    </message>
    <message>
        <source>This time has not come yet</source>
        <translation>这个时间还没到</translation>
    </message>
    <message>
        <source>Files: the receipt, what was sent</source>
        <translation>附件：回执、送出的文书</translation>
    </message>
</context>
<context>
    <name>redoubt::views::SettingsPage</name>
    <message>
        <source>System</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Large type: text and rows 1.35 times the size</source>
        <translation>大字模式：字和行放大到 1.35 倍</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation>外观与语言</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
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
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>当前账号</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Change the password…</source>
        <translation>修改口令…</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Trusted because</source>
        <translation>信任依据</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>上次连上</translation>
    </message>
    <message>
        <source>Offline until</source>
        <translation>可离线到</translation>
    </message>
    <message>
        <source>The certificate is checked on every connection. There is no way to trust another one here: a new server needs a new enrolment.</source>
        <translation>每次连接都核对证书。这里不能改信别的证书，换服务器要重新登记。</translation>
    </message>
    <message>
        <source>This console</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Redoubt is free software under the GNU General Public License, version 3 or later.</source>
        <translation>Redoubt 是自由软件，按 GNU 通用公共许可证第 3 版或更新版本发布。</translation>
    </message>
    <message>
        <source>Read the licence</source>
        <translation>查看许可证</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>复制诊断信息</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>Less motion: places on the scoreboard change at once</source>
        <translation>减少动画：大屏名次直接变化</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>动画</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>不自动退出</translation>
    </message>
    <message numerus="yes">
        <source>After %n min without a key or the mouse</source>
        <translation>
            <numerusform>无操作 %n 分钟后</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign out by itself</source>
        <translation>自动退出</translation>
    </message>
    <message>
        <source>What was not sent yet and every draft stay on this machine. While the scoreboard is on screen nobody is signed out.</source>
        <translation>未送出的变更和草稿都留在本机。大屏打开时不自动退出。</translation>
    </message>
    <message>
        <source>Quiet hours: only what is critical is announced</source>
        <translation>安静时段：只有重要的出声</translation>
    </message>
    <message>
        <source>With a sound</source>
        <translation>带提示音</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>安静时段</translation>
    </message>
    <message>
        <source>Quiet hours from</source>
        <translation>安静时段从</translation>
    </message>
    <message>
        <source>Quiet hours until</source>
        <translation>安静时段到</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>From, until</source>
        <translation>从、到</translation>
    </message>
    <message>
        <source>Holds on this console, by this computer&apos;s clock. What comes in quiet hours is listed at once and told at their end.</source>
        <translation>只管这台终端，按这台电脑的钟。安静时段里来的马上进清单，时段结束时一次告知。</translation>
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
    <name>redoubt::views::SheetFiles</name>
    <message>
        <source>digest %1</source>
        <translation>摘要 %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>to the server: %1</source>
        <translation>上传：%1</translation>
    </message>
    <message>
        <source>being fetched: %1</source>
        <translation>取回：%1</translation>
    </message>
    <message>
        <source>being fetched</source>
        <translation>正在取回</translation>
    </message>
    <message>
        <source>What lies here is damaged. Fetch it anew; if that does not help, tell the administrator.</source>
        <translation>本机的这份已损坏。请重新取回；仍不行请告知管理员。</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存…</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>取回</translation>
    </message>
</context>
<context>
    <name>redoubt::views::ShiftBar</name>
    <message>
        <source>The hours of the shift</source>
        <translation>本班时间</translation>
    </message>
    <message>
        <source>%1 came on duty</source>
        <translation>%1到岗</translation>
    </message>
</context>
<context>
    <name>redoubt::views::ShiftPage</name>
    <message>
        <source>Shift</source>
        <translation>当班</translation>
    </message>
    <message>
        <source>Checks and log</source>
        <translation>检查和日志</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>交接班</translation>
    </message>
    <message>
        <source>Begin the first shift</source>
        <translation>开始第一班</translation>
    </message>
    <message>
        <source>Parts of the shift</source>
        <translation>当班的各部分</translation>
    </message>
    <message>
        <source>Nobody is on duty here yet</source>
        <translation>这里还没有人当班</translation>
    </message>
    <message>
        <source>Nobody is on duty in %1 yet</source>
        <translation>%1还没有人当班</translation>
    </message>
    <message>
        <source>A shift holds who is on duty, what was checked, what happened and what is open. The first one is begun by hand; every later one begins when the one before is handed over and both have signed.</source>
        <translation>一个班次记着谁当班、查了什么、发生了什么、还有什么未了。第一班由您开始；以后每一班都在上一班交接、双方签署时开始。</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>检查清单</translation>
    </message>
    <message>
        <source>Matters and log</source>
        <translation>事项和日志</translation>
    </message>
    <message>
        <source>Close “%1”?</source>
        <translation>了结“%1”？</translation>
    </message>
    <message>
        <source>It leaves the list and is not handed over any more. How it was closed stays in its record.</source>
        <translation>它离开清单，不再移交。怎样了结留在它的记录里。</translation>
    </message>
    <message>
        <source>How it was closed</source>
        <translation>怎样了结</translation>
    </message>
    <message>
        <source>Say how it was closed</source>
        <translation>请写明怎样了结</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>了结</translation>
    </message>
    <message>
        <source>Refuse the handover?</source>
        <translation>拒绝接班？</translation>
    </message>
    <message>
        <source>The shift that stands now stays responsible and reads the reason. It prepares the handover anew.</source>
        <translation>原班继续负责，会看到理由，并重新准备交接。</translation>
    </message>
    <message>
        <source>Why duty is not taken over</source>
        <translation>为什么不接班</translation>
    </message>
    <message>
        <source>Say why</source>
        <translation>请写明理由</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>拒绝接班</translation>
    </message>
    <message>
        <source>Hold all handovers?</source>
        <translation>暂停交接？</translation>
    </message>
    <message>
        <source>Whoever is on duty stays on duty. No console hands over until a leader lifts the hold, or lets one handover pass. A handover that is signed where this order cannot be heard is kept, and marked.</source>
        <translation>在值的人继续值守。带班领导恢复之前，或同意某一次之前，各终端都不交接。收不到这道命令的地方签了的交接照样保留，并作标记。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Lift the hold?</source>
        <translation>恢复交接？</translation>
    </message>
    <message>
        <source>Duty passes again as it is prepared and signed.</source>
        <translation>交接照常准备、签署。</translation>
    </message>
    <message>
        <source>Why it is over</source>
        <translation>为什么可以恢复</translation>
    </message>
    <message>
        <source>Say why it is over</source>
        <translation>请写明为什么可以恢复</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>It is shown as it was; nothing of it can be changed.</source>
        <translation>按当时原样显示，不能改动。</translation>
    </message>
    <message>
        <source>Back to the shift that is stood</source>
        <translation>回到当前班次</translation>
    </message>
</context>
<context>
    <name>redoubt::views::ShiftStrip</name>
    <message>
        <source>since %1</source>
        <translation>%1 起</translation>
    </message>
    <message>
        <source>since %1 for %2</source>
        <translation>%1 起 替%2</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>已交班</translation>
    </message>
    <message>
        <source>on duty for %1</source>
        <translation>已当班 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n on duty</source>
        <translation>
            <numerusform>%n 人当班</numerusform>
        </translation>
    </message>
    <message>
        <source>by the roster</source>
        <translation>按值班表</translation>
    </message>
    <message>
        <source>by the roster, for %1</source>
        <translation>按值班表，代 %1</translation>
    </message>
    <message>
        <source>Stands by the roster and has no account: signs nothing here</source>
        <translation>在值班表上，没有账号，不在这里签字</translation>
    </message>
</context>
<context>
    <name>redoubt::views::SignDialog</name>
    <message>
        <source>Sign as the outgoing officer</source>
        <translation>交班签署</translation>
    </message>
    <message>
        <source>Sign and take over</source>
        <translation>接班签署</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签署</translation>
    </message>
    <message>
        <source>You sign the handover as it was prepared, digest %1. If anything of it changes afterwards, it is prepared and signed anew.</source>
        <translation>您签的是备好的交接单，摘要 %1。之后只要有改动，就要重新准备、重新签。</translation>
    </message>
    <message>
        <source>You sign the handover as it was prepared, digest %1. With your signature duty passes to you.</source>
        <translation>您签的是备好的交接单，摘要 %1。签下后，值守由您负责。</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>签署人</translation>
    </message>
    <message>
        <source>Their password</source>
        <translation>签署人的密码</translation>
    </message>
    <message>
        <source>The password of whoever signs</source>
        <translation>请输入签署人的密码</translation>
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
        <translation>证书与本机登记的不是同一张，不会发送任何内容。请找管理员。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate has expired. Ask your administrator to renew it.</source>
        <translation>服务器证书已过期。请管理员更新。</translation>
    </message>
    <message>
        <source>Checking the certificate…</source>
        <translation>正在核对证书……</translation>
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
        <translation>服务器证书与本机登记的不是同一张，什么都没有发送。请找管理员。</translation>
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
    <message>
        <source>Pinned at enrolment, fingerprint %1</source>
        <translation>登记时已固定，指纹 %1</translation>
    </message>
    <message>
        <source>The server does not know this console any more, whatever the password: it was set back to an older state, or the console was revoked. What was not sent is kept. Ask the administrator for a new enrolment file; offline you can go on.</source>
        <translation>服务器不认识本终端了，与密码无关：服务器退回到了较早的状态，或本终端已被吊销。没有送出的都保留着。请向管理员要新的登记文件；离线仍可继续工作。</translation>
    </message>
    <message>
        <source>What answered is not the server: often the sign-in page of the network. Sign in to the network first, or sign in here offline.</source>
        <translation>应答的不是服务器，往往是网络自己的登录页。请先登录网络，或在此离线登录。</translation>
    </message>
    <message>
        <source>The server does not answer. You can sign in offline.</source>
        <translation>服务器没有回应，可以离线登录。</translation>
    </message>
    <message>
        <source>The password is wrong.</source>
        <translation>口令不对。</translation>
    </message>
    <message numerus="yes">
        <source>The password is wrong. The account is now locked for %n min.</source>
        <translation>
            <numerusform>口令不对。账号已锁定 %n 分钟。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The password is wrong. After %n more, the account is locked for %1.</source>
        <extracomment>%n tries, %1 is the time the lock lasts (&quot;15 min&quot;)</extracomment>
        <translation>
            <numerusform>口令不对。再错 %n 次，账号锁定 %1。</numerusform>
        </translation>
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
        <translation>在这台机器保留离线资料（加密）</translation>
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
    <message>
        <source>Sign in offline</source>
        <translation>离线登录</translation>
    </message>
</context>
<context>
    <name>redoubt::views::SignatureCard</name>
    <message>
        <source>Sign and hand over</source>
        <translation>交班签署</translation>
    </message>
    <message>
        <source>Sign and take over</source>
        <translation>接班签署</translation>
    </message>
    <message>
        <source>Hands over</source>
        <translation>交班</translation>
    </message>
    <message>
        <source>Takes over</source>
        <translation>接班</translation>
    </message>
    <message>
        <source>not chosen yet</source>
        <translation>还没有选定</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已签署</translation>
    </message>
    <message>
        <source>waits for the server</source>
        <translation>等待服务器确认</translation>
    </message>
    <message>
        <source>To be signed</source>
        <translation>待签署</translation>
    </message>
    <message>
        <source>On behalf…</source>
        <translation>代签…</translation>
    </message>
    <message>
        <source>Who is to sign cannot be there: somebody else does, with a leader&apos;s consent</source>
        <translation>应签的人不能到场：经带班领导同意由他人代签</translation>
    </message>
    <message>
        <source>%1 on behalf of %2, %3 consents  %4</source>
        <extracomment>of a signature: who signed, on behalf of whom, by whose consent</extracomment>
        <translation>%1 代 %2 签，%3 同意  %4</translation>
    </message>
    <message>
        <source>%1 may sign on behalf of %2: %3 consents</source>
        <translation>%1 可代 %2 签：%3 已同意</translation>
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
        <translation>用服务器的</translation>
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
        <translation>服务器有 12 条新变更</translation>
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
        <translation>2 处要您选。</translation>
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
        <translation>停止后：8 支攻击队立即收到停手通知；攻击窗口关闭；已提交的 9 件仍可裁定。恢复须两名导演组人员同意。</translation>
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
    <name>redoubt::views::StandingsDelegate</name>
    <message>
        <source>your team</source>
        <translation>本队</translation>
    </message>
</context>
<context>
    <name>redoubt::views::StandingsLine</name>
    <message>
        <source>Standings</source>
        <translation>排名</translation>
    </message>
    <message>
        <source>Hide the board</source>
        <translation>收起排名</translation>
    </message>
    <message>
        <source>Show the board</source>
        <translation>展开排名</translation>
    </message>
</context>
<context>
    <name>redoubt::views::StandingsPage</name>
    <message>
        <source>Attackers</source>
        <translation>攻击方</translation>
    </message>
    <message>
        <source>Defenders</source>
        <translation>防守方</translation>
    </message>
    <message>
        <source>Freeze the board…</source>
        <translation>冻结排名…</translation>
    </message>
    <message>
        <source>Lift the freeze…</source>
        <translation>解除冻结…</translation>
    </message>
    <message>
        <source>Publish…</source>
        <translation>公布…</translation>
    </message>
    <message>
        <source>Nothing was published yet. Boards appear here when the control publishes them.</source>
        <translation>还没有公布。导演组公布后显示在这里。</translation>
    </message>
    <message>
        <source>Which side</source>
        <translation>攻击方或防守方</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>计分账本</translation>
    </message>
    <message>
        <source>every point given or taken; nothing in it is ever changed</source>
        <translation>每一分的来去；条目从不改动</translation>
    </message>
    <message>
        <source>Points over time</source>
        <translation>得分走势</translation>
    </message>
    <message>
        <source>As published</source>
        <translation>已公布的排名</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>The wall shows the places of %1. Rulings go on; here you see them as they come.</source>
        <translation>大屏停在 %1 的名次。裁定照常进行，这里是实时的。</translation>
    </message>
    <message>
        <source>It was to be published at %1.</source>
        <translation>原定 %1 公布。</translation>
    </message>
    <message>
        <source>The board is frozen</source>
        <translation>排名已冻结</translation>
    </message>
    <message>
        <source>Freeze the board?</source>
        <translation>冻结排名？</translation>
    </message>
    <message>
        <source>Freeze now</source>
        <translation>现在冻结</translation>
    </message>
    <message>
        <source>The wall stands still at this moment and says so. Rulings go on: each team reads its own, and who sees the board here sees it move. Nothing is lost when the freeze is lifted.</source>
        <translation>大屏停在此刻的名次并注明。裁定照常进行：各队看到自己的裁定，能看本页排名的人看到实时变化。解除后一并显示。</translation>
    </message>
    <message>
        <source>Say when it will be published</source>
        <translation>写明公布时间</translation>
    </message>
    <message>
        <source>Published at</source>
        <translation>公布时间</translation>
    </message>
    <message>
        <source>Lift the freeze?</source>
        <translation>解除冻结？</translation>
    </message>
    <message>
        <source>The wall moves at once to the places as they are now, with everything that was ruled since.</source>
        <translation>大屏立即更新到现在的名次，包含冻结后的全部裁定。</translation>
    </message>
    <message>
        <source>Lift it</source>
        <translation>解除</translation>
    </message>
    <message>
        <source>Keep it frozen</source>
        <translation>保持冻结</translation>
    </message>
    <message>
        <source>Publish the board?</source>
        <translation>公布排名？</translation>
    </message>
    <message>
        <source>Everyone in the exercise, the teams too, reads the places and totals of both sides as they are now. It cannot be taken back; a later board can follow.</source>
        <translation>所有参演人员，包括各队，都会看到双方现在的名次和总分。公布后不能收回，可以再次公布。</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>公布</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>筹划</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Start…</source>
        <translation>开始…</translation>
    </message>
    <message>
        <source>To the overview</source>
        <translation>去概览</translation>
    </message>
    <message>
        <source>Places and points stand here once it runs and claims are ruled.</source>
        <translation>演练开始并作出裁定后，这里显示排名和得分。</translation>
    </message>
    <message>
        <source>Everything it needs is there: start it when its time has come.</source>
        <translation>所需内容已齐全，到时间即可开始。</translation>
    </message>
    <message>
        <source>It has not been started yet.</source>
        <translation>演练尚未开始。</translation>
    </message>
    <message>
        <source>Nothing is scored yet</source>
        <translation>还没有计分</translation>
    </message>
    <message>
        <source>First some things are to be done; the overview names them.</source>
        <translation>还有几项须先办，概览里逐项列出。</translation>
    </message>
    <message>
        <source>It is to be published at %1, in %2.</source>
        <translation>定于 %1 公布，还有 %2。</translation>
    </message>
    <message>
        <source>Everyone in the exercise, the teams too, reads the places and totals of both sides as they were at %1, when the board was frozen. It cannot be taken back; a later board can follow.</source>
        <translation>所有参演人员，包括各队，都会看到双方在 %1 冻结时的名次和总分。公布后不能收回，可以再次公布。</translation>
    </message>
</context>
<context>
    <name>redoubt::views::StandingsTable</name>
    <message>
        <source>Standings</source>
        <translation>排名</translation>
    </message>
</context>
<context>
    <name>redoubt::views::StateWords</name>
    <message>
        <source>%1: %2</source>
        <comment>who and when, then why</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1 起</translation>
    </message>
    <message>
        <source>since %1 by %2</source>
        <translation>%1 起，%2</translation>
    </message>
    <message>
        <source>opens at %1, in %2</source>
        <translation>%1 开窗，还有 %2</translation>
    </message>
    <message>
        <source>was planned to end at %1</source>
        <translation>原定 %1 结束</translation>
    </message>
    <message>
        <source>closes for today at %1, in %2</source>
        <translation>今天 %1 关窗，还有 %2</translation>
    </message>
    <message>
        <source>ends at %1, in %2</source>
        <translation>%1 结束，还有 %2</translation>
    </message>
    <message>
        <source>next: %1, %2</source>
        <translation>之后：%1，%2</translation>
    </message>
    <message>
        <source>next: %1</source>
        <translation>之后：%1</translation>
    </message>
    <message>
        <source>Not started yet</source>
        <translation>尚未开始</translation>
    </message>
    <message>
        <source>planned for %1, in %2</source>
        <translation>计划 %1 开始，还有 %2</translation>
    </message>
    <message>
        <source>it was planned for %1</source>
        <translation>原定 %1 开始</translation>
    </message>
    <message>
        <source>The exercise is stopped: attackers stand down</source>
        <translation>演练已停止：攻击方立即停止行动</translation>
    </message>
    <message>
        <source>The exercise has ended</source>
        <translation>演练已结束</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>The board is frozen</source>
        <translation>排名已冻结</translation>
    </message>
    <message>
        <source>%1, to be published at %2</source>
        <translation>%1，%2 公布</translation>
    </message>
    <message>
        <source>the board is frozen %1</source>
        <translation>排名已冻结（%1）</translation>
    </message>
    <message>
        <source>The exercise has not started. Drafts are kept.</source>
        <translation>演练尚未开始，草稿会保留。</translation>
    </message>
    <message>
        <source>The exercise is stopped since %1.</source>
        <translation>演练从 %1 起停止。</translation>
    </message>
    <message>
        <source>The exercise is stopped.</source>
        <translation>演练已停止。</translation>
    </message>
    <message>
        <source>Drafts are kept until it goes on.</source>
        <translation>恢复之前草稿会保留。</translation>
    </message>
    <message>
        <source>The exercise has ended at %1: no claim can be submitted any more.</source>
        <translation>演练已于 %1 结束，不能再提交成果报告。</translation>
    </message>
    <message>
        <source>The exercise has ended: no claim can be submitted any more.</source>
        <translation>演练已结束，不能再提交成果报告。</translation>
    </message>
    <message>
        <source>It came in before the exercise had started</source>
        <translation>在演练开始之前提交</translation>
    </message>
    <message>
        <source>It came in while the exercise was stopped</source>
        <translation>在演练停止期间提交</translation>
    </message>
    <message>
        <source>It came in during the freeze</source>
        <translation>在冻结阶段提交</translation>
    </message>
    <message>
        <source>It came in after the exercise had ended</source>
        <translation>在演练结束之后提交</translation>
    </message>
    <message>
        <source>It was added to or changed when no claim was to come in</source>
        <translation>在不收成果报告的时段补充或改动过</translation>
    </message>
</context>
<context>
    <name>redoubt::views::StatesPage</name>
    <message>
        <source>No exercises yet</source>
        <translation>还没有演练</translation>
    </message>
    <message>
        <source>Attack window</source>
        <translation>攻击窗口</translation>
    </message>
    <message>
        <source>New exercise</source>
        <translation>新建演练</translation>
    </message>
    <message>
        <source>7 changes could not be sent</source>
        <translation>没能把 7 条变更送到服务器</translation>
    </message>
    <message>
        <source>Since 14:22 today, tried 6 times; next at 14:31</source>
        <translation>今日 14:22 起，已自动重试 6 次；下一次 14:31</translation>
    </message>
    <message>
        <source>The server&apos;s certificate expired today at 14:20, so the connection was closed.</source>
        <translation>服务器的证书今日 14:20 到期，为防冒充，连接已断开。</translation>
    </message>
    <message>
        <source>All 7 are on this machine, encrypted. Work on; they leave in order once the server is back.</source>
        <translation>7 条都在本机，已加密。照常工作，接通后自动送出，次序不变。</translation>
    </message>
    <message>
        <source>Ask the administrator to renew the certificate.</source>
        <translation>请系统管理员更新证书。</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>立即重试</translation>
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
    <message>
        <source>An exercise is planned here: its teams, targets, phases and rules. Once its window opens, claims are judged and standings kept here too.</source>
        <translation>在这里定一场演练：分红蓝白三方，划定靶标和阶段，选计分规则。开窗以后，裁定和排名也在这里。</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>筹划</translation>
    </message>
    <message>
        <source>Rulings</source>
        <translation>裁定</translation>
    </message>
</context>
<context>
    <name>redoubt::views::StatisticsPane</name>
    <message>
        <source>By month</source>
        <translation>按月</translation>
    </message>
    <message>
        <source>By level</source>
        <translation>按级别</translation>
    </message>
    <message>
        <source>By category</source>
        <translation>按类别</translation>
    </message>
    <message>
        <source>By unit</source>
        <translation>按单位</translation>
    </message>
    <message>
        <source>Figures over incidents</source>
        <translation>事件统计</translation>
    </message>
    <message numerus="yes">
        <source>%n incidents</source>
        <translation>
            <numerusform>%n 起事件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 open; told in time %2; contained %3, half of them in %4</source>
        <translation>未了 %1；按时报送 %2；已控制 %3，一半用时 %4</translation>
    </message>
</context>
<context>
    <name>redoubt::views::SwapDialog</name>
    <message>
        <source>Swap a shift</source>
        <translation>换班</translation>
    </message>
    <message>
        <source>Ask for it</source>
        <translation>提出申请</translation>
    </message>
    <message>
        <source>%1, stood by %2. Turns stay whose they are.</source>
        <extracomment>%1 a shift, %2 who stands it</extracomment>
        <translation>%1，%2 值。轮次不变。</translation>
    </message>
    <message>
        <source>Who takes it</source>
        <translation>由谁值</translation>
    </message>
    <message>
        <source>In return</source>
        <translation>换回</translation>
    </message>
    <message>
        <source>Reason (may be left out)</source>
        <translation>理由（可不填）</translation>
    </message>
    <message>
        <source>Nobody else stands this post</source>
        <translation>这个岗位没有别人</translation>
    </message>
    <message>
        <source>nothing: they stand in</source>
        <translation>不换回，只替班</translation>
    </message>
    <message>
        <source>Breaks no rule of the plan.</source>
        <translation>不违反任何规则。</translation>
    </message>
    <message>
        <source>Breaks: %1</source>
        <translation>违反：%1</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
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
        <source>Changes are on their way to the server. They are kept here until it confirms them.</source>
        <translation>变更正在送往服务器，确认前都留在本机。</translation>
    </message>
    <message>
        <source>Sync: %1</source>
        <translation>同步：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) pending</source>
        <translation>
            <numerusform>%n 个文件待上传</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your changes are on the server; %n file(s) are still on the way. They are kept here until it has them whole.</source>
        <translation>
            <numerusform>您的变更已在服务器上；还有 %n 个文件正在上传，服务器完整收到之前都保存在本机。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no connection. Work goes on; everything is kept here and sent once the server is back.</source>
        <translation>没有连接。照常工作，内容都在本机，接通后自动送出。</translation>
    </message>
    <message>
        <source>You are connected, and everything of yours is on the server.</source>
        <translation>已连接，您的内容都已送到。</translation>
    </message>
</context>
<context>
    <name>redoubt::views::SyncPage</name>
    <message>
        <source>Outbox</source>
        <translation>发件箱</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation>隔离区</translation>
    </message>
    <message>
        <source>Parts of the outbox</source>
        <translation>发件箱各页</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting to be sent</source>
        <translation>
            <numerusform>%n 条等待送出</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::SyncWords</name>
    <message>
        <source>The server&apos;s certificate expired at %1. So that nobody can pose as it, the connection was dropped.</source>
        <translation>服务器的证书 %1 到期，为防冒充，连接已断开。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate has expired. So that nobody can pose as it, the connection was dropped.</source>
        <translation>服务器的证书已到期，为防冒充，连接已断开。</translation>
    </message>
    <message>
        <source>Another machine answers at the server&apos;s address, or its certificate is not the one this console knows. The connection was dropped.</source>
        <translation>应答的不是已登记的服务器，或证书与登记的不符，连接已断开。</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>服务器没有及时应答。</translation>
    </message>
    <message>
        <source>The server asks you to sign in again.</source>
        <translation>服务器要求重新登录。</translation>
    </message>
    <message>
        <source>Your account is locked at the server.</source>
        <translation>您的账号已被服务器锁定。</translation>
    </message>
    <message>
        <source>The server does not let this account or this machine in.</source>
        <translation>服务器不允许这个账号或这台机器接入。</translation>
    </message>
    <message>
        <source>The server takes no message of this size.</source>
        <translation>服务器不接收这么大的内容。</translation>
    </message>
    <message>
        <source>What the server holds does not fit what this console has sent or received. The stream in question stands still.</source>
        <translation>服务器的数据与本机收发的对不上，相关数据流已停下。</translation>
    </message>
    <message>
        <source>The disk of this machine is full.</source>
        <translation>本机磁盘已满。</translation>
    </message>
    <message>
        <source>This machine could not write to its disk.</source>
        <translation>本机写盘失败。</translation>
    </message>
    <message>
        <source>The server answered with something this console does not understand.</source>
        <translation>服务器的应答本机读不懂。</translation>
    </message>
    <message>
        <source>The server cannot be reached: there is no network, or it is switched off.</source>
        <translation>连不上服务器：没有网络，或服务器没有开机。</translation>
    </message>
    <message>
        <source>Ask the system administrator to renew the certificate. Check this machine&apos;s clock too.</source>
        <translation>请系统管理员更新证书，并核对本机时钟。</translation>
    </message>
    <message>
        <source>Do not go on with another certificate. Ask the system administrator whether the server was moved.</source>
        <translation>不要改用别的证书。请问系统管理员服务器是否迁移。</translation>
    </message>
    <message>
        <source>Sign out and in again while the network is there.</source>
        <translation>有网络时退出并重新登录。</translation>
    </message>
    <message>
        <source>Copy the diagnostics and send them to the system administrator.</source>
        <translation>复制诊断信息，交给系统管理员。</translation>
    </message>
    <message>
        <source>Make room on the disk; this console goes on by itself.</source>
        <translation>腾出磁盘空间后会自动继续。</translation>
    </message>
    <message>
        <source>Check the network. It is tried again by itself.</source>
        <translation>检查网络，会自动重试。</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) could not be sent to the server</source>
        <translation>
            <numerusform>没能把 %n 条变更送到服务器</numerusform>
        </translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation>连不上服务器</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1 起</translation>
    </message>
    <message numerus="yes">
        <source>tried %n time(s)</source>
        <translation>
            <numerusform>已自动重试 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>next at %1</source>
        <translation>下一次 %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message numerus="yes">
        <source>All %n are on this machine, encrypted. Work on as usual; they leave by themselves, in order.</source>
        <translation>
            <numerusform>%n 条都在本机，已加密。照常工作，接通后自动送出，次序不变。</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is on this machine. Work on as usual; changes leave by themselves once the server is back.</source>
        <translation>数据都在本机。照常工作，接通后自动送出。</translation>
    </message>
    <message>
        <source>The server asked for patience: it is busy, or this account has sent more within an hour than it may.</source>
        <translation>服务器请您稍候：它正忙，或者此账号一小时内提交的内容已超过上限。</translation>
    </message>
    <message>
        <source>The server has no room for more: its disk is nearly full, or this account has used up its share.</source>
        <translation>服务器没有空间接收更多内容：其磁盘将满，或者此账号的额度已用完。</translation>
    </message>
    <message>
        <source>Nothing. It goes on by itself; nothing is lost.</source>
        <translation>无需操作。稍后会自动继续，内容不会丢失。</translation>
    </message>
    <message>
        <source>Tell the system administrator. Once there is room, it goes on by itself.</source>
        <translation>请告知系统管理员。有空间后会自动继续。</translation>
    </message>
    <message>
        <source>The server takes nothing more for now</source>
        <translation>服务器暂时不再接收内容</translation>
    </message>
    <message>
        <source>The server could not read or write what it keeps.</source>
        <translation>服务器读写自己的数据时出错。</translation>
    </message>
    <message>
        <source>The server had a fault.</source>
        <translation>服务器出现故障。</translation>
    </message>
    <message>
        <source>This console had a fault while it synced.</source>
        <translation>本机同步时出现故障。</translation>
    </message>
    <message>
        <source>Tell the system administrator. It is tried again by itself.</source>
        <translation>请告知系统管理员。系统会自动重试。</translation>
    </message>
    <message>
        <source>The server has a fault</source>
        <translation>服务器有故障</translation>
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
    <name>redoubt::views::TargetDialog</name>
    <message>
        <source>Change a target</source>
        <translation>修改靶标</translation>
    </message>
    <message>
        <source>Add a target</source>
        <translation>添加靶标</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Key unit: its points count more, by the pack</source>
        <translation>重点单位：按规则包加权</translation>
    </message>
    <message>
        <source>Off the catalogue: counts less, by the pack</source>
        <translation>目录外：按规则包减计</translation>
    </message>
    <message>
        <source>System that may be attacked</source>
        <translation>可以攻击的系统</translation>
    </message>
    <message>
        <source>Unit whose caps count</source>
        <translation>按哪个单位封顶</translation>
    </message>
</context>
<context>
    <name>redoubt::views::TeamDialog</name>
    <message>
        <source>Change team %1</source>
        <translation>修改队伍 %1</translation>
    </message>
    <message>
        <source>Add a team</source>
        <translation>添加队伍</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Unattended team of the organisers: does not count</source>
        <translation>组织方的无人值守队伍，不计分</translation>
    </message>
    <message>
        <source>Red: attacks</source>
        <translation>红队：攻击</translation>
    </message>
    <message>
        <source>Blue: defends</source>
        <translation>蓝队：防守</translation>
    </message>
    <message>
        <source>White: control and judges</source>
        <translation>白方：导演与裁判</translation>
    </message>
    <message>
        <source>The side decides who reads what and cannot change</source>
        <translation>所属方决定谁能看什么，不能修改</translation>
    </message>
    <message>
        <source>e.g. R03</source>
        <translation>如 红03</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>所属方</translation>
    </message>
    <message>
        <source>Code, as it stands on the board</source>
        <translation>编号，排名上显示</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>队名</translation>
    </message>
    <message>
        <source>Unit that it defends</source>
        <translation>防守的单位</translation>
    </message>
    <message>
        <source>Another team has this code.</source>
        <translation>已有队伍用了这个编号。</translation>
    </message>
</context>
<context>
    <name>redoubt::views::TeamRoomPage</name>
    <message>
        <source>New claim</source>
        <translation>新成果报告</translation>
    </message>
    <message>
        <source>Report what you reached</source>
        <translation>报告取得的成果</translation>
    </message>
    <message>
        <source>A claim says what was done to which target, step by step, with evidence. Judges read it here; the other side never sees this room.</source>
        <translation>成果报告写明对哪个靶标做了什么，逐步写清，附上证据。裁判在这里看，对方看不到本队空间。</translation>
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
        <source>Points</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>The files of another submission are being taken in.</source>
        <translation>另一份提交的文件正在收入中。</translation>
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
    <name>redoubt::views::TemplateCheckDialog</name>
    <message>
        <source>Check the template</source>
        <translation>模板检查</translation>
    </message>
    <message>
        <source>Publish the template</source>
        <translation>发布模板</translation>
    </message>
    <message>
        <source>Placeholders of the template</source>
        <translation>模板里的占位符</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>模板名称</translation>
    </message>
    <message numerus="yes">
        <source>%n things are in the way of publishing it. Mend them in the word processor, and choose the file again.</source>
        <translation>
            <numerusform>还有 %n 处要处理，处理完才能发布。请在文字处理软件里改好，再重新选择文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Something is in the way of publishing it</source>
        <translation>还有问题，不能发布</translation>
    </message>
    <message>
        <source>Give the template a name</source>
        <translation>请填写模板名称</translation>
    </message>
</context>
<context>
    <name>redoubt::views::TemplateDelegate</name>
    <message>
        <source>In use</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>Not in force</source>
        <translation>未施行</translation>
    </message>
    <message>
        <source>version %1, since %2</source>
        <translation>第 %1 版，%2 起</translation>
    </message>
    <message>
        <source>withdrawn from %1</source>
        <translation>%1 起停用</translation>
    </message>
    <message>
        <source>version %1 from %2</source>
        <translation>第 %1 版自 %2 起施行</translation>
    </message>
</context>
<context>
    <name>redoubt::views::TemplateDialog</name>
    <message>
        <source>New checklist</source>
        <translation>新建检查清单</translation>
    </message>
    <message>
        <source>New version of the checklist</source>
        <translation>检查清单的新版本</translation>
    </message>
    <message>
        <source>New log phrases</source>
        <translation>新建日志常用语</translation>
    </message>
    <message>
        <source>New version of the log phrases</source>
        <translation>日志常用语的新版本</translation>
    </message>
    <message>
        <source>New procedure</source>
        <translation>新建处置流程</translation>
    </message>
    <message>
        <source>New version of the procedure</source>
        <translation>处置流程的新版本</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>编写</translation>
    </message>
    <message>
        <source>As it will stand</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>施行日期</translation>
    </message>
    <message>
        <source>e.g. our own; after plan 2026-3 of the office</source>
        <translation>如：本室自拟，依据本单位预案 2026-3</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>e.g. reported within 20 minutes instead of 30</source>
        <translation>如：报告时限由 30 分钟改为 20 分钟</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>修改说明</translation>
    </message>
    <message>
        <source>For open matters of the sort</source>
        <translation>适用的未了事项</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>words in a matter&apos;s title, parted by commas</source>
        <translation>事项标题里的词，用逗号分开</translation>
    </message>
    <message>
        <source>Suggested where the title says</source>
        <translation>标题含这些词时推荐</translation>
    </message>
    <message>
        <source>Give it a name</source>
        <translation>请写名称</translation>
    </message>
    <message>
        <source>The unit has one of this name: open that and make a new version</source>
        <translation>本单位已有同名模板：请打开它建新版本</translation>
    </message>
    <message>
        <source>Say where it comes from</source>
        <translation>请写来源</translation>
    </message>
    <message>
        <source>Choose a sort of open matters that it is for</source>
        <translation>请选择适用的未了事项</translation>
    </message>
    <message>
        <source>It does not hold together: %1</source>
        <translation>内容不成立：%1</translation>
    </message>
</context>
<context>
    <name>redoubt::views::TemplateListPane</name>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Checklists</source>
        <translation>检查清单</translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation>常用语</translation>
    </message>
    <message>
        <source>Procedures</source>
        <translation>处置流程</translation>
    </message>
    <message>
        <source>Sort of template</source>
        <translation>模板类别</translation>
    </message>
    <message>
        <source>No checklist is published to this unit.</source>
        <translation>没有向本单位发布的检查清单。</translation>
    </message>
    <message>
        <source>No phrases for the shift log are published to this unit.</source>
        <translation>没有向本单位发布的日志常用语。</translation>
    </message>
    <message>
        <source>No procedure is published to this unit.</source>
        <translation>没有向本单位发布的处置流程。</translation>
    </message>
</context>
<context>
    <name>redoubt::views::TemplateRowsEdit</name>
    <message>
        <source>Add an item</source>
        <translation>加一项</translation>
    </message>
    <message>
        <source>Add a phrase</source>
        <translation>加一条</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>加一步</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Take this row away</source>
        <translation>删去此行</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>There is no row yet</source>
        <translation>还没有一行</translation>
    </message>
</context>
<context>
    <name>redoubt::views::TemplateSheet</name>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>taken out</source>
        <translation>删去</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>移位</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Version that is shown</source>
        <translation>显示的版本</translation>
    </message>
    <message>
        <source>version %1, withdrawn from %2</source>
        <translation>第 %1 版，%2 起停用</translation>
    </message>
    <message>
        <source>version %1, from %2</source>
        <translation>第 %1 版，%2 起</translation>
    </message>
    <message>
        <source>Version to compare with</source>
        <translation>对比的版本</translation>
    </message>
    <message>
        <source>not compared</source>
        <translation>不对比</translation>
    </message>
    <message>
        <source>compared with version %1</source>
        <translation>与第 %1 版对比</translation>
    </message>
    <message>
        <source>Use it here</source>
        <translation>本室选用</translation>
    </message>
    <message>
        <source>This office&apos;s shifts begin with it from the next one on</source>
        <translation>本值班室自下一班起使用</translation>
    </message>
    <message>
        <source>New version…</source>
        <translation>新版本…</translation>
    </message>
    <message>
        <source>Copy, export or withdraw</source>
        <translation>复制、导出或停用</translation>
    </message>
    <message>
        <source>Export this version…</source>
        <translation>导出此版…</translation>
    </message>
    <message>
        <source>Make one of our own of it…</source>
        <translation>据此建本单位的…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>停用…</translation>
    </message>
    <message>
        <source>Two versions have this number</source>
        <translation>有两个相同版本号</translation>
    </message>
    <message>
        <source>Two people published without seeing each other. What came last holds; look at both and publish one that holds what both wanted.</source>
        <translation>两人互未看见时各自发布。以后到的为准；请看过两者，再发布一版兼顾双方的内容。</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>现行</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>待施行</translation>
    </message>
    <message>
        <source>used here</source>
        <translation>本室在用</translation>
    </message>
    <message>
        <source>Waits for the server</source>
        <translation>待同步</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>%1, from %2 on nothing of it holds</source>
        <translation>第 %1 版，%2 起停用</translation>
    </message>
    <message>
        <source>%1, holds from %2</source>
        <translation>第 %1 版，%2 起施行</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>%1, by %2, %3</source>
        <translation>%1，%2，%3</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>修改说明</translation>
    </message>
    <message>
        <source>For open matters of the sort</source>
        <translation>适用的未了事项</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Suggested where the title says</source>
        <translation>标题含这些词时推荐</translation>
    </message>
    <message>
        <source>may be left out</source>
        <translation>可不做</translation>
    </message>
    <message>
        <source>This version says that the template is withdrawn. What was begun with an earlier version continues with that version.</source>
        <translation>此版表示模板停用。已按先前版本开始的照常进行。</translation>
    </message>
    <message>
        <source>Against version %1: %2 new, %3 taken out, %4 changed</source>
        <translation>与第 %1 版相比：新增 %2，删去 %3，修改 %4</translation>
    </message>
    <message>
        <source>, %1 moved</source>
        <translation>，移位 %1</translation>
    </message>
</context>
<context>
    <name>redoubt::views::TemplateWords</name>
    <message>
        <source>Checklist</source>
        <translation>检查清单</translation>
    </message>
    <message>
        <source>Log phrases</source>
        <translation>日志常用语</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>处置流程</translation>
    </message>
    <message>
        <source>tick</source>
        <translation>打勾</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>填法</translation>
    </message>
    <message>
        <source>Measured in</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>As it should be</source>
        <translation>正常应为</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>必做</translation>
    </message>
    <message>
        <source>Photo or file</source>
        <translation>照片或文件</translation>
    </message>
    <message>
        <source>Set hours</source>
        <translation>定时</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>由谁</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>within %1</source>
        <translation>%1内</translation>
    </message>
    <message>
        <source>with a photo or file</source>
        <translation>附照片或文件</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>At intervals of</source>
        <translation>间隔</translation>
    </message>
    <message>
        <source>every %1</source>
        <translation>每 %1</translation>
    </message>
</context>
<context>
    <name>redoubt::views::TemplatesPage</name>
    <message>
        <source>No templates yet</source>
        <translation>还没有模板</translation>
    </message>
    <message>
        <source>Checklists, phrases for the log and procedures that a unit publishes for its own duty office and for all units below. Each version holds from a day on; a shift keeps the one with which it began.</source>
        <translation>一个单位为本值班室和所有下级发布的检查清单、日志常用语和处置流程。每一版自某日起施行；一班始终沿用开始时的那一版。</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>编写</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Every shift</source>
        <translation>各班使用</translation>
    </message>
    <message>
        <source>Look at the examples</source>
        <translation>看看示例</translation>
    </message>
    <message>
        <source>Write a checklist</source>
        <translation>编写检查清单</translation>
    </message>
    <message>
        <source>Choose a template on the left to read it.</source>
        <translation>在左侧选择模板查看。</translation>
    </message>
</context>
<context>
    <name>redoubt::views::TemplatesPart</name>
    <message>
        <source>Templates of the office</source>
        <translation>单位模板</translation>
    </message>
    <message>
        <source>New template…</source>
        <translation>新模板…</translation>
    </message>
    <message>
        <source>Another version…</source>
        <translation>另传一版…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>停用…</translation>
    </message>
    <message>
        <source>A docx or odt of the office with fields such as {{事件.级别}}. Reports that were issued are exported in it.</source>
        <translation>本单位的 docx 或 odt，里面写 {{事件.级别}} 这样的字段；签发后的报告可以按它导出。</translation>
    </message>
    <message>
        <source>Choose a template that is not withdrawn</source>
        <translation>请选中一个未停用的模板</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
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
    <name>redoubt::views::TimelineView</name>
    <message>
        <source>The action began</source>
        <translation>行动开始</translation>
    </message>
    <message>
        <source>The action ended</source>
        <translation>行动结束</translation>
    </message>
    <message>
        <source>Claim submitted</source>
        <translation>提交本成果报告</translation>
    </message>
    <message>
        <source>Nothing until %1</source>
        <translation>到 %1 没有记录</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%2：%1</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
</context>
<context>
    <name>redoubt::views::UnitsDialog</name>
    <message>
        <source>your own</source>
        <translation>本单位</translation>
    </message>
    <message>
        <source>on this console</source>
        <translation>在本机</translation>
    </message>
    <message>
        <source>being fetched</source>
        <translation>取数中</translation>
    </message>
    <message>
        <source>fetched when opened</source>
        <translation>打开时取</translation>
    </message>
    <message>
        <source>Open a unit&apos;s duty</source>
        <translation>打开单位的值班</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Name, pinyin or initials</source>
        <translation>名称、拼音或首字母</translation>
    </message>
    <message>
        <source>Find a unit</source>
        <translation>查找单位</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单位</translation>
    </message>
    <message numerus="yes">
        <source>A unit below is fetched when it is opened, and stays on this console until it is let go. %n are kept at once; then the one that was not looked at for longest gives way.</source>
        <translation>
            <numerusform>下级单位打开时才取数，放下之前留在本机。同时最多留 %n 个，再打开别的，最久没看的自动放下。</numerusform>
        </translation>
    </message>
    <message>
        <source>No unit is called so. Try fewer letters.</source>
        <translation>没有这样的单位，少输几个字试试。</translation>
    </message>
    <message numerus="yes">
        <source>%n more: type a part of the name</source>
        <translation>
            <numerusform>还有 %n 个：输入名称的一部分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n units</source>
        <translation>
            <numerusform>%n 个单位</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>redoubt::views::WallBanner</name>
    <message>
        <source>The board is frozen</source>
        <translation>排名已冻结</translation>
    </message>
    <message>
        <source>These are the places of %1. Rulings go on.</source>
        <translation>下面是 %1 的名次。之后的裁定照常进行。</translation>
    </message>
    <message>
        <source>These are the places of %1. Rulings go on and are to be published together at %2.</source>
        <translation>下面是 %1 的名次。之后的裁定照常进行，定于 %2 一并公布。</translation>
    </message>
    <message>
        <source>published in %1</source>
        <translation>距公布 %1</translation>
    </message>
</context>
<context>
    <name>redoubt::views::WallFeed</name>
    <message>
        <source>Latest rulings</source>
        <translation>最新裁定</translation>
    </message>
    <message>
        <source>Rulings before the freeze</source>
        <translation>冻结前的裁定</translation>
    </message>
    <message>
        <source>nothing after %1 is shown</source>
        <translation>%1 以后不再显示</translation>
    </message>
    <message>
        <source>as soon as they are made</source>
        <translation>裁定后即时更新</translation>
    </message>
    <message>
        <source>No rulings yet.</source>
        <translation>还没有裁定。</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>驳回</translation>
    </message>
</context>
<context>
    <name>redoubt::views::WallFoot</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>待裁定 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ruled</source>
        <translation>
            <numerusform>已裁定 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>updated %1</source>
        <translation>更新于 %1</translation>
    </message>
    <message>
        <source>offline: as of %1</source>
        <translation>离线：截至 %1</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>离线</translation>
    </message>
</context>
<context>
    <name>redoubt::views::WallHead</name>
    <message>
        <source>%1 · day %2</source>
        <translation>%1 · 第 %2 天</translation>
    </message>
    <message>
        <source>until it opens</source>
        <translation>后开窗</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已关窗</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩 %1</translation>
    </message>
    <message>
        <source>Exercise data</source>
        <translation>演练数据</translation>
    </message>
    <message numerus="yes">
        <source>%n attacking</source>
        <translation>
            <numerusform>攻击方 %n 队</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n defending</source>
        <translation>
            <numerusform>防守方 %n 队</numerusform>
        </translation>
    </message>
    <message>
        <source>opens at %1</source>
        <translation>%1 开窗</translation>
    </message>
    <message>
        <source>time of day</source>
        <translation>当前时间</translation>
    </message>
    <message>
        <source>since it opened</source>
        <translation>开窗至今</translation>
    </message>
    <message>
        <source>it was open for</source>
        <translation>开窗历时</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>stands still since %1</source>
        <translation>停在 %1</translation>
    </message>
</context>
<context>
    <name>redoubt::views::WallPart</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>yyyy-MM-dd</source>
        <comment>format of a date</comment>
        <translation>yyyy 年 M 月 d 日</translation>
    </message>
</context>
<context>
    <name>redoubt::views::WallStandings</name>
    <message>
        <source>Defenders</source>
        <translation>防守方</translation>
    </message>
    <message>
        <source>Attackers</source>
        <translation>攻击方</translation>
    </message>
    <message>
        <source>places of %1</source>
        <translation>%1 的名次</translation>
    </message>
    <message>
        <source>by what was ruled</source>
        <translation>按已裁定</translation>
    </message>
    <message>
        <source>attackers in %1 s</source>
        <translation>%1 秒后换攻击方</translation>
    </message>
    <message>
        <source>defenders in %1 s</source>
        <translation>%1 秒后换防守方</translation>
    </message>
    <message>
        <source>No team scores on this side yet.</source>
        <translation>这一方还没有得分的队伍。</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 队</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be revealed</source>
        <translation>
            <numerusform>另有 %n 件待揭晓</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing hidden</source>
        <translation>无待揭晓</translation>
    </message>
    <message>
        <source>nothing in the last hour</source>
        <translation>近 1 小时无得分</translation>
    </message>
    <message>
        <source>last hour %1</source>
        <translation>近 1 小时 %1</translation>
    </message>
    <message>
        <source>pending %1</source>
        <translation>待同步 %1</translation>
    </message>
    <message>
        <source>Defenders&apos; places</source>
        <translation>防守方排名</translation>
    </message>
    <message>
        <source>Attackers&apos; places</source>
        <translation>攻击方排名</translation>
    </message>
</context>
<context>
    <name>redoubt::views::WallWindow</name>
    <message>
        <source>Points over time</source>
        <translation>得分走势</translation>
    </message>
    <message>
        <source>today, in points</source>
        <translation>今日，单位：分</translation>
    </message>
    <message>
        <source>Scoreboard</source>
        <translation>大屏</translation>
    </message>
</context>
<context>
    <name>redoubt::views::WindowBar</name>
    <message>
        <source>Window from %1 to %2</source>
        <translation>窗口 %1 至 %2</translation>
    </message>
    <message>
        <source>%1 opens</source>
        <translation>%1 开窗</translation>
    </message>
    <message>
        <source>%1 closes</source>
        <translation>%1 关窗</translation>
    </message>
    <message>
        <source>%1 frozen</source>
        <translation>%1 冻结</translation>
    </message>
</context>
<context>
    <name>redoubt::views::WordDialog</name>
    <message>
        <source>Who signs</source>
        <translation>签字人</translation>
    </message>
    <message>
        <source>Their password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>The password of whoever signs</source>
        <translation>签字人的密码</translation>
    </message>
</context>
<context>
    <name>redoubt::views::Words</name>
    <message>
        <source>Accepted</source>
        <translation>认定</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>驳回</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>From a newer version</source>
        <translation>来自更新的版本</translation>
    </message>
    <message>
        <source>%1  %2 points</source>
        <translation>%1&#x3000;%2 分</translation>
    </message>
    <message>
        <source>%1  up to %2 points</source>
        <translation>%1&#x3000;至多 %2 分</translation>
    </message>
    <message>
        <source>%1  points of the event</source>
        <translation>%1&#x3000;按事件分</translation>
    </message>
    <message>
        <source>%1 points each.</source>
        <translation>每项 %1 分。</translation>
    </message>
    <message>
        <source>%1 more for each one counted.</source>
        <translation>每计一个加 %1 分。</translation>
    </message>
    <message>
        <source>A target counts once, by its highest rights.</source>
        <translation>同一系统只计最高权限。</translation>
    </message>
    <message>
        <source>Counts once on each unit.</source>
        <translation>每个单位只计一次。</translation>
    </message>
    <message>
        <source>At most %1 on one unit.</source>
        <translation>每个单位封顶 %1 分。</translation>
    </message>
    <message>
        <source>Over a cap: by this pack the whole award is dropped.</source>
        <translation>超出封顶，按规则包整项不计。</translation>
    </message>
    <message>
        <source>Nothing is left under a cap.</source>
        <translation>封顶已用完。</translation>
    </message>
    <message>
        <source>This target or unit counts already with as much or more.</source>
        <translation>该系统或单位已计同等或更高分。</translation>
    </message>
    <message>
        <source>This vulnerability has been used as often as it counts.</source>
        <translation>该漏洞计分次数已满。</translation>
    </message>
    <message>
        <source>No more targets off the catalogue count.</source>
        <translation>目录外靶标名额已满。</translation>
    </message>
    <message>
        <source>This class gives no more awards on this unit.</source>
        <translation>该单位本类次数已满。</translation>
    </message>
    <message>
        <source>Nothing of it is accepted.</source>
        <translation>未予认定。</translation>
    </message>
    <message>
        <source>Points of the clause</source>
        <translation>条款分</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>计数</translation>
    </message>
    <message>
        <source>%1 things</source>
        <translation>%1 个</translation>
    </message>
    <message>
        <source>Counted already</source>
        <translation>已计差额</translation>
    </message>
    <message>
        <source>Share of the item</source>
        <translation>条目系数</translation>
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
        <source>target no. %1</source>
        <translation>第 %1 个靶标</translation>
    </message>
    <message>
        <source>Vulnerability re-used</source>
        <translation>漏洞复用</translation>
    </message>
    <message>
        <source>use no. %1 of %2</source>
        <translation>%2 第 %1 次</translation>
    </message>
    <message>
        <source>Over the cap of the class</source>
        <translation>超出本类封顶</translation>
    </message>
    <message>
        <source>Over the share of what was deducted</source>
        <translation>超出扣分比例</translation>
    </message>
    <message>
        <source>Over the cap on the unit</source>
        <translation>超出单位封顶</translation>
    </message>
    <message>
        <source>title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>account of what was done</source>
        <translation>过程说明</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>proposed clause</source>
        <translation>建议条款</translation>
    </message>
    <message>
        <source>points asked for</source>
        <translation>申请分数</translation>
    </message>
    <message>
        <source>target</source>
        <translation>靶标</translation>
    </message>
    <message>
        <source>vulnerability</source>
        <translation>漏洞</translation>
    </message>
    <message>
        <source>technique</source>
        <translation>技术</translation>
    </message>
    <message>
        <source>times</source>
        <translation>起止时间</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>It was cut to what is left under a cap.</source>
        <translation>按封顶余额计。</translation>
    </message>
</context>
</TS>
