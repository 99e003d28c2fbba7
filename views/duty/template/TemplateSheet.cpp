// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/template/TemplateSheet.h"

#include "models/Text.h"
#include "views/duty/DutyWords.h"
#include "views/duty/template/TemplateWords.h"
#include "views/theme/Typography.h"
#include "views/widgets/Banner.h"
#include "views/widgets/Button.h"
#include "views/widgets/Chip.h"
#include "views/widgets/IconLabel.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/Surface.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace redoubt::views {

using duty::RowChange;
using models::text;

namespace {
constexpr int templateBar = 44;
constexpr int templateMargin = 24;
constexpr int rowMark = 28;

QWidget *templateFact(const QString &word, const QString &value)
{
    auto *box = new QWidget;
    auto *row = rowLayout(box, {}, 8);
    row->addWidget(new Label(word, SmallType, Weight::Regular, Ink::Text2), 0, Qt::AlignTop);
    row->addWidget(paragraph(value, SmallType), 1);
    return box;
}

ChipSpec changeChip(RowChange change)
{
    switch (change) {
    case RowChange::Added: return {TemplateSheet::tr("new"), Tone::Ok, Icon::Plus, ChipShape::Soft};
    case RowChange::Removed: return {TemplateSheet::tr("taken out"), Tone::Severity4, Icon::Close, ChipShape::Soft};
    case RowChange::Changed: return {TemplateSheet::tr("changed"), Tone::Severity2, Icon::Pen, ChipShape::Soft};
    case RowChange::Moved: return {TemplateSheet::tr("moved"), Tone::Neutral, Icon::Repeat, ChipShape::Soft};
    case RowChange::Same: break;
    }
    return {};
}
} // namespace

TemplateSheet::TemplateSheet(QWidget *parent) : QWidget(parent), m_column(columnLayout(this)), m_scroll(new QScrollArea)
{
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setAccessibleName(tr("Template"));
    m_column->addWidget(m_scroll, 1);
}

void TemplateSheet::setPreview(bool preview) { m_preview = preview; }

void TemplateSheet::setValues(const models::TemplateValues &values)
{
    if (m_built && values == m_values)
        return;
    m_values = values;
    rebuild();
}

QWidget *TemplateSheet::makeBar()
{
    auto *bar = new QWidget;
    bar->setFixedHeight(scaled(templateBar));
    auto *row = rowLayout(bar, {16, 0, 16, 0}, 8);
    auto *version = new QComboBox;
    version->setAccessibleName(tr("Version that is shown"));
    for (const auto &each : m_values.versions)
        version->addItem(each.withdrawn ? tr("version %1, withdrawn from %2").arg(each.version).arg(each.from)
                                        : tr("version %1, from %2").arg(each.version).arg(each.from));
    const auto shown = std::ranges::find(m_values.versions, m_values.record, [](const auto &each) { return std::optional(each.record); });
    version->setCurrentIndex(static_cast<int>(shown - m_values.versions.begin()));
    connect(version, &QComboBox::activated, this,
            [this](int index) { Q_EMIT versionWanted(m_values.versions[static_cast<std::size_t>(index)].record); });
    row->addWidget(version);
    if (m_values.versions.size() > 1) {
        auto *compare = new QComboBox;
        compare->setAccessibleName(tr("Version to compare with"));
        compare->addItem(tr("not compared"));
        std::vector<Id> others{Id()};
        for (const auto &each : m_values.versions) {
            if (each.record == m_values.record)
                continue;
            compare->addItem(tr("compared with version %1").arg(each.version));
            others.push_back(each.record);
            if (m_values.comparedWith == each.record)
                compare->setCurrentIndex(compare->count() - 1);
        }
        connect(compare, &QComboBox::activated, this,
                [this, others](int index) { Q_EMIT comparisonWanted(others[static_cast<std::size_t>(index)]); });
        row->addWidget(compare);
    }
    row->addStretch();
    if (m_values.mayChoose && !m_values.inUse) {
        auto *use = new Button(tr("Use it here"), ButtonKind::Secondary, Icon::Check, ButtonSize::Small);
        use->setToolTip(tr("This office's shifts begin with it from the next one on"));
        connect(use, &QPushButton::clicked, this, &TemplateSheet::useRequested);
        row->addWidget(use);
    }
    if (m_values.mayPublish) {
        auto *edit = new Button(tr("New version…"), ButtonKind::Secondary, Icon::Pen, ButtonSize::Small);
        connect(edit, &QPushButton::clicked, this, &TemplateSheet::newVersionRequested);
        row->addWidget(edit);
    }
    auto *more = Button::iconOnly(Icon::More, tr("Copy, export or withdraw"));
    connect(more, &QPushButton::clicked, this, [this, more] {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        connect(menu->addAction(tr("Export this version…")), &QAction::triggered, this, &TemplateSheet::exportRequested);
        if (!m_values.own && !m_values.shown.withdrawn.value_or(false))
            connect(menu->addAction(tr("Make one of our own of it…")), &QAction::triggered, this, &TemplateSheet::copyRequested);
        if (m_values.mayPublish && !m_values.versions.empty() && !m_values.versions.front().withdrawn)
            connect(menu->addAction(tr("Withdraw…")), &QAction::triggered, this, &TemplateSheet::withdrawRequested);
        menu->popup(more->mapToGlobal(QPoint(0, more->height())));
    });
    row->addWidget(more);
    return bar;
}

void TemplateSheet::rebuild()
{
    m_built = true;
    delete m_bar;
    m_bar = nullptr;
    if (!m_preview) {
        m_bar = makeBar();
        m_column->insertWidget(0, m_bar);
    }
    auto *inside = new QWidget;
    auto *column = columnLayout(inside, {templateMargin, 8, templateMargin, 24}, 12);
    buildHead(column);
    buildRows(column);
    column->addStretch();
    m_scroll->setWidget(inside);
}

void TemplateSheet::buildHead(QVBoxLayout *column)
{
    const auto &shown = m_values.shown;
    if (m_values.versionTaken)
        column->addWidget(
            new Banner(Tone::Severity3, Icon::Alert, tr("Two versions have this number"),
                       tr("Two people published without seeing each other. What came last holds; look at both and publish one that holds "
                          "what both wanted."),
                       Banner::Form::Stacked));
    auto *line = new QWidget;
    auto *row = rowLayout(line, {}, 8);
    auto *title = new Label(text(shown.name), TitleType, Weight::Bold);
    title->setWrapping(true);
    row->addWidget(title, 1);
    if (m_values.holds)
        row->addWidget(new Chip({tr("in force"), Tone::Ok, Icon::Check}), 0, Qt::AlignTop);
    else if (m_values.isComing)
        row->addWidget(new Chip({tr("to come"), Tone::Accent, Icon::Clock}), 0, Qt::AlignTop);
    if (m_values.inUse)
        row->addWidget(new Chip({tr("used here"), Tone::Accent, Icon::List}), 0, Qt::AlignTop);
    if (m_values.pending)
        row->addWidget(new Chip({tr("Waits for the server"), Tone::Severity2, Icon::CloudUp, ChipShape::Plain}), 0, Qt::AlignTop);
    column->addWidget(line);
    auto *facts = new QWidget;
    auto *list = columnLayout(facts, {}, 4);
    const QString from = text(shown.from.toString());
    list->addWidget(templateFact(tr("Version"),
                                 shown.withdrawn.value_or(false) ? tr("%1, from %2 on nothing of it holds").arg(shown.version).arg(from)
                                                                 : tr("%1, holds from %2").arg(shown.version).arg(from)));
    if (!m_values.unit.isEmpty())
        list->addWidget(templateFact(tr("Published"), tr("%1, by %2, %3").arg(m_values.unit, text(shown.by), m_values.publishedText)));
    list->addWidget(templateFact(tr("Source"), text(shown.source)));
    if (shown.changes && !shown.changes->empty())
        list->addWidget(templateFact(tr("What is new"), text(*shown.changes)));
    if (shown.content.matters) {
        QStringList matters;
        for (const auto sort : *shown.content.matters)
            matters << DutyWords::matterSort(sort);
        list->addWidget(templateFact(tr("For open matters of the sort"), matters.join(tr(", "))));
    }
    if (shown.content.signs && !shown.content.signs->empty()) {
        QStringList signs;
        for (const auto &sign : *shown.content.signs)
            signs << text(sign);
        list->addWidget(templateFact(tr("Suggested where the title says"), signs.join(tr(", "))));
    }
    column->addWidget(facts);
    column->addWidget(new Rule);
}

QWidget *TemplateSheet::rowOf(const TemplateLine &line, int number, RowChange change, const QStringList &told) const
{
    auto *box = new QWidget;
    auto *row = rowLayout(box, {}, 8);
    auto *mark = new Label(number > 0 ? QString::number(number) : QString(), BodyType, Weight::Regular, Ink::Text3);
    mark->setFixedWidth(scaled(rowMark));
    row->addWidget(mark, 0, Qt::AlignTop);
    auto *words = columnLayout(2);
    words->addWidget(paragraph(line.text, BodyType, change == RowChange::Removed ? Ink::Text3 : Ink::Text));
    QString note = line.note;
    if (!line.required)
        note += (note.isEmpty() ? QString() : QStringLiteral("  ·  ")) + tr("may be left out");
    if (!note.isEmpty())
        words->addWidget(paragraph(note, SmallType, Ink::Text2));
    for (const QString &each : told)
        words->addWidget(paragraph(each, SmallType, Ink::Severity2));
    row->addLayout(words, 1);
    if (const ChipSpec chip = changeChip(change); !chip.text.isEmpty())
        row->addWidget(new Chip(chip), 0, Qt::AlignTop);
    return box;
}

void TemplateSheet::buildRows(QVBoxLayout *column)
{
    const auto lines = TemplateWords::lines(m_values.shown.content);
    if (lines.empty()) {
        column->addWidget(
            paragraph(tr("This version says that the template is withdrawn. What was begun with an earlier version continues with that version."),
                      BodyType, Ink::Text2));
        return;
    }
    const bool numbered = m_values.shown.sort == duty::TemplateSort::Procedure;
    const auto before = m_values.before ? TemplateWords::lines(*m_values.before) : std::vector<TemplateLine>();
    if (m_values.comparedWith) {
        const auto count = [&](RowChange change) {
            return static_cast<int>(std::ranges::count(m_values.differences, change, &duty::RowDifference::change));
        };
        const int moved = count(RowChange::Moved);
        QString told = tr("Against version %1: %2 new, %3 taken out, %4 changed")
                           .arg(m_values.comparedVersion)
                           .arg(count(RowChange::Added))
                           .arg(count(RowChange::Removed))
                           .arg(count(RowChange::Changed));
        if (moved > 0)
            told += tr(", %1 moved").arg(moved);
        column->addWidget(paragraph(told, BodyType, Ink::Text2));
    }
    QString section;
    int number = 0;
    const auto add = [&](const TemplateLine &line, RowChange change, const QStringList &told) {
        if (line.section != section) {
            section = line.section;
            column->addWidget(new Label(section, BodyType, Weight::Bold, Ink::Text2));
        }
        column->addWidget(rowOf(line, numbered && change != RowChange::Removed ? ++number : 0, change, told));
    };
    if (!m_values.comparedWith) {
        for (const auto &line : lines)
            add(line, RowChange::Same, {});
        return;
    }
    for (const auto &difference : m_values.differences) {
        const auto &from = difference.change == RowChange::Removed ? before : lines;
        const auto line = std::ranges::find(from, text(difference.key), &TemplateLine::key);
        if (line != from.end())
            add(*line, difference.change, TemplateWords::changes(difference));
    }
}

} // namespace redoubt::views
