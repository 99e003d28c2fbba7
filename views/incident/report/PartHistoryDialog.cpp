// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/incident/report/PartHistoryDialog.h"

#include "views/incident/report/ComparedText.h"
#include "views/theme/TimeText.h"
#include "views/theme/Typography.h"
#include "views/widgets/Banner.h"
#include "views/widgets/Button.h"
#include "views/widgets/ElidedLabel.h"
#include "views/widgets/FormField.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/Surface.h"

#include <QComboBox>
#include <QListWidget>
#include <QScrollArea>
#include <QTimeZone>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace redoubt::views {

using incident::TextRun;

namespace {
constexpr int linesWidth = 250;
constexpr int comparedWidth = 400;
constexpr int comparedHeight = 220;
constexpr int sideWidth = 260;
constexpr int sideHeight = 120;

QScrollArea *scrolling(ComparedText *text, int width, int height)
{
    auto *inside = new QWidget;
    auto *column = columnLayout(inside, {8, 8, 8, 8}, 0);
    column->addWidget(text);
    column->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidget(inside);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumSize(scaled(width), scaled(height));
    return scroll;
}

int charactersIn(const std::vector<TextRun> &runs, TextRun::Sort sort)
{
    qsizetype count = 0;
    for (const auto &run : runs)
        count += run.sort == sort ? QString::fromStdString(run.text).toUcs4().size() : 0;
    return static_cast<int>(count);
}
} // namespace

PartHistoryDialog::PartHistoryDialog(models::PartHistoryValues values, bool mayWrite, QWidget *parent)
    : KeptDialog(tr("History: %1").arg(values.name), tr("Take this text over"), parent), m_values(std::move(values)), m_mayWrite(mayWrite)
{
    if (!m_values.sides.empty())
        addSides(mayWrite);
    addTexts();
    addProblemLine();
    connect(acceptButton(), &QPushButton::clicked, this, [this] {
        setSending();
        Q_EMIT textWanted(chosen()->text);
    });
    choose(0);
}

QString PartHistoryDialog::told(const models::PartText &text) const
{
    const TimeText time(m_values.now.ms, QTimeZone(m_values.offsetSeconds));
    if (!text.at)
        return text.by.isEmpty() ? tr("as it began") : text.by;
    return time.moment(text.at->ms) + QStringLiteral("   ") + text.by;
}

void PartHistoryDialog::addSides(bool mayWrite)
{
    body()->addWidget(new Banner(Tone::Severity3, Icon::Conflict, tr("Two people wrote this part without seeing each other"),
                                 tr("Words that only one text has are underlined. Whichever is kept, the other stays in the history.")));
    auto *row = rowLayout(12);
    for (std::size_t i = 0; i < m_values.sides.size(); ++i) {
        const auto &side = m_values.sides[i];
        const auto &other = m_values.sides[i == 0 ? 1 : 0];
        auto runs = incident::textDifferences(other.text.toStdString(), side.text.toStdString());
        std::erase_if(runs, [](const TextRun &run) { return run.sort == TextRun::Sort::Removed; });
        auto *card = new Surface(Ground::Inset);
        auto *column = columnLayout(card, {12, 8, 12, 8}, 8);
        column->addWidget(new ElidedLabel(told(side), BodyType, Weight::Bold));
        auto *text = new ComparedText;
        text->setRuns(runs);
        column->addWidget(scrolling(text, sideWidth, sideHeight), 1);
        auto *keep = new Button(tr("Keep this text"), ButtonKind::Secondary, Icon::Check);
        keep->setAccessibleName(keep->text() + QLatin1Char(' ') + side.by);
        keep->setVisible(mayWrite);
        column->addWidget(keep);
        connect(keep, &QPushButton::clicked, this, [this, place = static_cast<int>(i)] {
            setSending();
            Q_EMIT sideWanted(place);
        });
        row->addWidget(card, 1);
    }
    body()->addLayout(row);
}

void PartHistoryDialog::addTexts()
{
    auto *both = rowLayout(16);
    m_list = new QListWidget;
    m_list->setFixedWidth(scaled(linesWidth));
    m_list->setMinimumHeight(scaled(comparedHeight));
    m_list->setAccessibleName(tr("Who wrote it when, the latest on top"));
    m_with = new QComboBox;
    for (const auto &text : m_values.texts) {
        QString line = told(text);
        if (text.isNow)
            line += QStringLiteral("   ") + tr("now");
        m_with->addItem(line);
        auto *item = new QListWidgetItem(text.isUnproved ? line + QStringLiteral("   ") + tr("told later") : line, m_list);
        if (text.isUnproved)
            item->setToolTip(tr("A console that wrote over it without network told of it; the server itself did not have this text then."));
    }
    both->addWidget(m_list);
    auto *right = columnLayout(8);
    right->addWidget(new FormField(tr("Compared with"), m_with));
    m_count = new Label({}, SmallType, Weight::Regular, Ink::Text2);
    right->addWidget(m_count);
    m_compared = new ComparedText;
    right->addWidget(scrolling(m_compared, comparedWidth, comparedHeight), 1);
    both->addLayout(right, 1);
    body()->addLayout(both, 1);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        // The one before it is what somebody asks for most.
        m_with->setCurrentIndex(std::min(row + 1, m_with->count() - 1));
        compare();
    });
    connect(m_with, &QComboBox::currentIndexChanged, this, &PartHistoryDialog::compare);
}

void PartHistoryDialog::choose(int place) { m_list->setCurrentRow(place); }

const models::PartText *PartHistoryDialog::chosen() const
{
    const int row = m_list->currentRow();
    return row < 0 || row >= static_cast<int>(m_values.texts.size()) ? nullptr : &m_values.texts[static_cast<std::size_t>(row)];
}

void PartHistoryDialog::compare()
{
    const auto *text = chosen();
    const int with = m_with->currentIndex();
    if (!text || with < 0)
        return;
    const auto runs = incident::textDifferences(m_values.texts[static_cast<std::size_t>(with)].text.toStdString(), text->text.toStdString());
    m_compared->setRuns(runs);
    const int came = charactersIn(runs, TextRun::Sort::Added);
    const int went = charactersIn(runs, TextRun::Sort::Removed);
    m_count->setText(came + went == 0 ? tr("no difference")
                                      : tr("%1 characters added (underlined), %2 removed (struck through)").arg(came).arg(went));
    check();
}

void PartHistoryDialog::check()
{
    const auto *text = chosen();
    const QString lack = !m_mayWrite                ? tr("This account does not write in this report")
        : !m_values.sides.empty()                   ? tr("Keep one of the two texts first")
        : !text || text->isNow                      ? tr("It is what the part says now")
        : text->text == m_values.texts.front().text ? tr("The part says the same now")
                                                    : QString();
    setComplete(lack.isEmpty(), lack);
}

} // namespace redoubt::views
