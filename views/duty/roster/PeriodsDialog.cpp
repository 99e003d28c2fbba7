// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/roster/PeriodsDialog.h"

#include "duty/kinds/RosterLimits.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/CharacterLimit.h"
#include "views/widgets/FlowLayout.h"
#include "views/widgets/FormField.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/PlainWords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <array>

namespace redoubt::views {

namespace {
constexpr int periodsWidth = 480;
constexpr int periodsHeight = 140;
constexpr int turnsHeight = 96;
constexpr std::array shiftHours{24, 12, 8};
} // namespace

PeriodsDialog::PeriodsDialog(const QDate &day, const std::vector<MemberChoice> &members, const std::vector<std::pair<std::string, QString>> &posts,
                             QWidget *parent)
    : KeptDialog(tr("Leave and guarantee periods"), tr("Add the period"), parent), m_list(new QListWidget),
      m_remove(new Button(tr("Take it out"), ButtonKind::Secondary, Icon::None, ButtonSize::Small)), m_name(new QLineEdit),
      m_first(new QDateEdit(day)), m_last(new QDateEdit(day.addDays(6))), m_members(members), m_post(new QLineEdit), m_hours(new QComboBox),
      m_people(new QListWidget)
{
    body()->addWidget(
        paragraph(tr("What is taken out or added changes the draft; people are told when the month is published."), BodyType, Ink::Text2));
    m_list->setMinimumSize(scaled(periodsWidth), scaled(periodsHeight));
    m_list->setAccessibleName(tr("Leave and guarantee periods"));
    body()->addWidget(m_list);
    auto *acts = rowLayout(8);
    acts->addStretch();
    acts->addWidget(m_remove);
    body()->addLayout(acts);
    new CharacterLimit(m_name, duty::bounds::GuaranteeName);
    m_name->setPlaceholderText(tr("e.g. National day"));
    body()->addWidget(new FormField(tr("A new guarantee period"), m_name));
    for (QDateEdit *edit : {m_first, m_last}) {
        edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
        edit->setCalendarPopup(true);
        edit->setDateRange(QDate(1970, 1, 1), QDate(2100, 12, 30));
    }
    auto *days = rowLayout(12);
    days->addWidget(new FormField(tr("First day"), m_first), 1);
    days->addWidget(new FormField(tr("Last day"), m_last), 1);
    body()->addLayout(days);
    makeHeightened(posts);
    addProblemLine();
    connect(m_list, &QListWidget::currentRowChanged, this, &PeriodsDialog::check);
    connect(m_name, &QLineEdit::textChanged, this, &PeriodsDialog::check);
    connect(m_first, &QDateEdit::dateChanged, this, [this](const QDate &date) {
        if (m_last->date() < date)
            m_last->setDate(date);
        check();
    });
    connect(m_last, &QDateEdit::dateChanged, this, &PeriodsDialog::check);
    connect(m_remove, &QPushButton::clicked, this, [this] { Q_EMIT removeRequested(m_periods[static_cast<std::size_t>(m_list->currentRow())]); });
    connect(acceptButton(), &QPushButton::clicked, this, [this] { Q_EMIT requested(wish()); });
    check();
}

void PeriodsDialog::makeHeightened(const std::vector<std::pair<std::string, QString>> &posts)
{
    new CharacterLimit(m_post, duty::bounds::RosterName);
    m_post->setPlaceholderText(tr("e.g. Guarantee post; may be left out"));
    for (const int hours : shiftHours)
        m_hours->addItem(tr("%n hour(s)", nullptr, hours), hours);
    auto *row = rowLayout(12);
    row->addWidget(new FormField(tr("A post on top, stood in it only"), m_post), 2);
    row->addWidget(new FormField(tr("Each shift"), m_hours), 1);
    body()->addLayout(row);
    for (const auto &member : m_members) {
        auto *item = new QListWidgetItem(member.name, m_people);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
    }
    m_people->setMaximumHeight(scaled(turnsHeight));
    m_people->setAccessibleName(tr("Who stands it, in this order"));
    body()->addWidget(new FormField(tr("Who stands it, in this order"), m_people));
    auto *down = new QWidget;
    auto *boxes = new FlowLayout(12, down);
    for (const auto &[id, name] : posts) {
        auto *box = new QCheckBox(PlainWords::onButton(name));
        boxes->addWidget(box);
        m_standDown.emplace_back(id, box);
        connect(box, &QCheckBox::toggled, this, &PeriodsDialog::check);
    }
    if (!posts.empty())
        body()->addWidget(new FormField(tr("Not stood meanwhile"), down));
    connect(m_post, &QLineEdit::textChanged, this, &PeriodsDialog::check);
    connect(m_people, &QListWidget::itemChanged, this, &PeriodsDialog::check);
}

void PeriodsDialog::setPeriods(const std::vector<PeriodRow> &periods)
{
    if (m_periods == periods)
        return;
    m_periods = periods;
    const int row = m_list->currentRow();
    m_list->clear();
    for (const auto &period : m_periods)
        m_list->addItem(period.words);
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    check();
}

void PeriodsDialog::showAdded()
{
    m_name->clear();
    m_post->clear();
    for (int i = 0; i < m_people->count(); ++i)
        m_people->item(i)->setCheckState(Qt::Unchecked);
    for (const auto &[id, box] : m_standDown)
        box->setChecked(false);
    check();
}

GuaranteeWish PeriodsDialog::wish() const
{
    GuaranteeWish wish{m_name->text().trimmed(), m_first->date(), m_last->date(), {}, {}};
    if (const auto name = m_post->text().trimmed(); !name.isEmpty()) {
        HeightenedPost post{name, m_hours->currentData().toInt(), {}};
        for (int i = 0; i < m_people->count(); ++i) {
            if (m_people->item(i)->checkState() == Qt::Checked)
                post.members.push_back(m_members[static_cast<std::size_t>(i)].member);
        }
        wish.post = std::move(post);
    }
    for (const auto &[id, box] : m_standDown) {
        if (box->isChecked())
            wish.standDown.push_back(id);
    }
    return wish;
}

void PeriodsDialog::check()
{
    m_remove->setEnabled(m_list->currentRow() >= 0);
    const auto asked = wish();
    m_hours->setEnabled(asked.post.has_value());
    m_people->setEnabled(asked.post.has_value());
    if (asked.name.isEmpty())
        setComplete(false, tr("Say what the period is called"));
    else if (asked.post && asked.post->members.empty())
        setComplete(false, tr("Say who stands the post on top"));
    else if (!asked.post && !m_standDown.empty() && asked.standDown.size() == m_standDown.size())
        setComplete(false, tr("Somebody must stand: leave one post, or put one on top"));
    else
        setComplete(m_last->date() >= m_first->date(), tr("It ends before it begins"));
}

} // namespace redoubt::views
