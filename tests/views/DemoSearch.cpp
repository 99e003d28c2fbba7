// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/DemoSearch.h"

namespace redoubt::views::testing {

namespace {
/// "<词>" in @p text is marked.
models::MarkedWords marked(const QString &before, const char *text)
{
    models::MarkedWords words;
    words.text = before;
    for (const QChar c : QString::fromUtf8(text)) {
        if (c == QLatin1Char('<'))
            words.marks += {static_cast<int>(words.text.size()), 0};
        else if (c == QLatin1Char('>'))
            words.marks.back().length = static_cast<int>(words.text.size()) - words.marks.back().from;
        else
            words.text += c;
    }
    return words;
}

struct Line
{
    const char *kind;
    const char *name;
    const char *sentence;
    const char *unit;
    const char *when;
    const char *who;
    bool otherwise;
};
constexpr Line lines[] = {
    {"duty.log", "电话 <县区C> 值班室来电", "说门户文件没有加密，不是<勒索>；原因是证书过期，正在换", "市网信办", "今日 09:12", "值班员03", true},
    {"duty.log", "电话 <县区C> 教育局问邮件真假", "收到“<勒索>演练”邮件，问是不是真的；答：是演练，不要点开", "市网信办", "04-12 22:40", "值班员11",
     false},
    {"duty.log", "处置 <县区C> 卫生院样本转指标组", "<勒索>邮件附件 1 个，登记指标 4 条", "市网信办", "03-02 10:18", "值班员05", false},
    {"exercise.claim", "红06-02 <县区C> 综合执法终端模拟<勒索>加密", "投放无害加密样本，12 台中 9 台被终端防护阻断", "市网信办", "04-15 11:32",
     "攻击06-1", false},
    {"duty.matter", "<县区C> 门户网站无法访问", "排除<勒索>；催县区C 回音", "市网信办", "今日 08:00", "值班员03", false},
};
} // namespace

DemoSearch::DemoSearch(bool found, const QString &before)
{
    SearchValues values;
    values.typed = before + QStringLiteral("勒索 县区C");
    values.searched = 128'403;
    values.milliseconds = 24;
    values.words = 2;
    values.scopes = {{"unit/own", before + QStringLiteral("本单位"), true},
                     {"exercise/1", before + QStringLiteral("护网 2026 演练"), true},
                     {"exercise/2", before + QStringLiteral("2025 年演练"), false}};
    page.setModel(&model);
    page.showWords(values.typed);
    page.setSaved({{before + QStringLiteral("县区C 未了"), before + QStringLiteral("县区C"), 9, 1},
                   {before + QStringLiteral("勒索 近一年"), before + QStringLiteral("勒索"), 58, 0},
                   {before + QStringLiteral("证书过期"), before + QStringLiteral("证书过期"), -1, 0}});
    page.setRecent({{before + QStringLiteral("CHG-0412"), {}, 7, 0}, {before + QStringLiteral("运营商 丢包"), {}, 22, 0}});
    if (!found) {
        values.alone = {{{}, before + QStringLiteral("勒索"), 41}, {{}, before + QStringLiteral("县区C"), 0}};
        page.setValues(values);
        return;
    }
    std::vector<models::SearchRow> rows;
    QString kind;
    for (const Line &line : lines) {
        if (kind != QLatin1String(line.kind)) {
            kind = QLatin1String(line.kind);
            models::SearchRow head;
            head.id = head.kind = kind;
            head.isHead = true;
            head.title = kind == QLatin1String("duty.log") ? QStringLiteral("日志")
                : kind == QLatin1String("duty.matter")     ? QStringLiteral("未了事项")
                                                           : QStringLiteral("成果");
            head.count = kind == QLatin1String("duty.log") ? 12 : 1;
            head.more = head.count == 12 ? 9 : 0;
            head.key = QStringLiteral("Alt %1").arg(values.terms.size() + 1);
            rows.push_back(head);
            values.terms += {kind, head.title, head.count};
            values.found += head.count;
        }
        models::SearchRow row;
        row.id = QStringLiteral("hit%1").arg(rows.size());
        row.kind = kind;
        row.name = marked(before, line.name);
        row.sentence = marked(before, line.sentence);
        row.unit = before + QString::fromUtf8(line.unit);
        row.when = QString::fromUtf8(line.when);
        row.who = before + QString::fromUtf8(line.who);
        row.drill = kind == QLatin1String("exercise.claim");
        row.otherwise = line.otherwise ? QStringLiteral("写法不同") : QString();
        rows.push_back(row);
    }
    model.assign(rows);
    values.listed = 5;
    values.facets = {
        {SearchFacet::Unit, {{"u1", before + QStringLiteral("县区C"), 9}, {"u2", before + QStringLiteral("市网信办"), 5}}, {}},
        {SearchFacet::Time,
         {{"today", QStringLiteral("今天"), 2},
          {"week", QStringLiteral("前 7 天"), 1},
          {"year", QStringLiteral("今年更早"), 11},
          {"before", QStringLiteral("往年"), 0}},
         {}},
        {SearchFacet::Nature, {{"real", QStringLiteral("真实"), 13}, {"drill", QStringLiteral("演练数据"), 1}}, {}},
        {SearchFacet::Spelling, {{"typed", QStringLiteral("照原样"), 13}, {"otherwise", QStringLiteral("写法不同"), 1}}, {}},
    };
    values.unread = 3;
    values.lacks = {{QStringLiteral("2 处封装打不开"), QStringLiteral("密钥还没到，或者这一行被改过。待发箱里的诊断写明是哪些。"), Icon::Lock},
                    {QStringLiteral("12 条更改没取回"), QStringLiteral("在服务器上，下次同步就来。"), Icon::Cloud}};
    page.setValues(values);
    page.choose({});
    SearchPreviewValues preview;
    preview.id = page.chosenId();
    preview.kind = QStringLiteral("日志");
    preview.title = rows[1].name.text;
    preview.facts = {{QStringLiteral("单位"), before + QStringLiteral("市网信办")}, {QStringLiteral("记于"), QStringLiteral("2026-04-16 09:12:40")}};
    preview.passages = {{QStringLiteral("正文"), rows[1].name}, {QStringLiteral("说明"), rows[1].sentence}};
    preview.linked = {{QStringLiteral("hit9"), QStringLiteral("未了事项"), rows.back().name}};
    preview.linkedCount = 1;
    preview.place = 1;
    preview.of = 5;
    page.setPreview(preview);
}

} // namespace redoubt::views::testing
