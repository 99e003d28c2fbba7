// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/roster/PlanDialog.h"

#include "core/text/ShownName.h"
#include "duty/kinds/RosterLimits.h"
#include "duty/kinds/ShiftLimits.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/CharacterLimit.h"
#include "views/widgets/FormField.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QSpinBox>
#include <QTableWidget>
#include <QTimeEdit>
#include <QVBoxLayout>

namespace redoubt::views {

namespace {
constexpr int planWidth = 560;
constexpr int planTable = 240;
constexpr int mostPlanPosts = 12;
} // namespace

PlanDialog::PlanDialog(const PlanForm &known, bool isNew, QWidget *parent)
    : KeptDialog(isNew ? tr("Plan of this office") : tr("Change the plan"), isNew ? tr("Make the plan") : tr("Make the next version"), parent),
      m_form(known), m_table(new QTableWidget), m_newPost(new QLineEdit), m_newPerson(new QLineEdit),
      m_removePost(new Button(tr("Remove the post"), ButtonKind::Ghost, Icon::None, ButtonSize::Small)),
      m_up(Button::iconOnly(Icon::ArrowUp, tr("Earlier in turn"))), m_down(Button::iconOnly(Icon::ArrowDown, tr("Later in turn"))),
      m_from(new QDateEdit(known.from)), m_handOver(new QTimeEdit(known.handOver)),
      m_bySort(new QCheckBox(tr("Workdays, rest days and holidays each have their own turns"))), m_rest(new QSpinBox),
      m_consent(new QCheckBox(tr("A swap needs the consent of who is asked"))),
      m_approval(new QCheckBox(tr("A swap needs a leader's or planner's approval"))), m_notice(new QSpinBox)
{
    body()->addWidget(paragraph(isNew ? tr("Posts stand side by side. Who is ticked in a post stands it in turn, from top to bottom.")
                                      : tr("It holds from its first day on. What was published before that day stays, and turns go on."),
                                BodyType, Ink::Text2));
    auto *when = rowLayout(12);
    m_from->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_from->setCalendarPopup(true);
    m_from->setDateRange(QDate(1970, 1, 1), QDate(2100, 1, 1));
    m_handOver->setDisplayFormat(QStringLiteral("HH:mm"));
    m_rest->setRange(0, 24 * 30);
    m_rest->setSuffix(tr(" h"));
    m_rest->setSpecialValueText(tr("not asked for"));
    m_rest->setValue(known.restHours);
    when->addWidget(new FormField(tr("Holds from"), m_from), 1);
    when->addWidget(new FormField(tr("Duty passes at"), m_handOver), 1);
    when->addWidget(new FormField(tr("Rest between two shifts"), m_rest), 1);
    body()->addLayout(when);

    m_table->setMinimumSize(scaled(planWidth), scaled(planTable));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->verticalHeader()->hide();
    m_table->setAccessibleName(tr("Posts and people"));
    body()->addWidget(m_table);
    auto *people = rowLayout(8);
    m_newPerson->setPlaceholderText(tr("Somebody without an account"));
    m_newPerson->setAccessibleName(tr("Name of somebody without an account"));
    new CharacterLimit(m_newPerson, static_cast<int>(text::MaxName));
    auto *addPersonButton = new Button(tr("Add a person"), ButtonKind::Secondary, Icon::Plus, ButtonSize::Small);
    people->addWidget(m_newPerson, 1);
    people->addWidget(addPersonButton);
    people->addWidget(m_up);
    people->addWidget(m_down);
    body()->addLayout(people);
    auto *posts = rowLayout(8);
    m_newPost->setPlaceholderText(tr("Another post"));
    m_newPost->setAccessibleName(tr("Name of another post"));
    new CharacterLimit(m_newPost, duty::bounds::PostName);
    auto *addPostButton = new Button(tr("Add a post"), ButtonKind::Secondary, Icon::Plus, ButtonSize::Small);
    posts->addWidget(m_newPost, 1);
    posts->addWidget(addPostButton);
    posts->addWidget(m_removePost);
    body()->addLayout(posts);

    m_bySort->setChecked(known.bySort);
    m_consent->setChecked(known.rules.needsConsent);
    m_approval->setChecked(known.rules.needsApproval);
    m_notice->setRange(0, duty::bounds::NoticeHours);
    m_notice->setSuffix(tr(" h"));
    m_notice->setSpecialValueText(tr("not asked for"));
    m_notice->setValue(known.rules.noticeHours);
    for (QCheckBox *box : {m_bySort, m_consent, m_approval})
        body()->addWidget(box);
    body()->addWidget(new FormField(tr("Notice of a swap"), m_notice));
    addProblemLine();

    connect(addPersonButton, &QPushButton::clicked, this, &PlanDialog::addPerson);
    connect(m_newPerson, &QLineEdit::returnPressed, this, &PlanDialog::addPerson);
    connect(addPostButton, &QPushButton::clicked, this, &PlanDialog::addPost);
    connect(m_newPost, &QLineEdit::returnPressed, this, &PlanDialog::addPost);
    connect(m_removePost, &QPushButton::clicked, this, &PlanDialog::removePost);
    connect(m_up, &QPushButton::clicked, this, [this] { movePerson(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { movePerson(1); });
    connect(m_table, &QTableWidget::itemChanged, this, [this] {
        if (!m_showing) {
            readTable();
            check();
        }
    });
    connect(m_table, &QTableWidget::currentCellChanged, this, &PlanDialog::check);
    connect(acceptButton(), &QPushButton::clicked, this, [this] {
        readTable();
        setSending();
        Q_EMIT requested(form());
    });
    showTable();
    check();
}

void PlanDialog::showTable()
{
    const QScopedValueRollback<bool> showing(m_showing, true);
    m_table->clear();
    m_table->setColumnCount(1 + static_cast<int>(m_form.posts.size()));
    m_table->setRowCount(static_cast<int>(m_form.people.size()));
    QStringList heads{tr("Person")};
    for (const auto &post : m_form.posts)
        heads << (post.leads ? tr("%1 (leads)").arg(post.name) : post.name);
    m_table->setHorizontalHeaderLabels(heads);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const auto &person = m_form.people[static_cast<std::size_t>(row)];
        auto *name = new QTableWidgetItem(person.name);
        name->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        m_table->setItem(row, 0, name);
        for (std::size_t post = 0; post < m_form.posts.size(); ++post) {
            auto *tick = new QTableWidgetItem;
            tick->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            tick->setCheckState(post < person.posts.size() && person.posts[post] ? Qt::Checked : Qt::Unchecked);
            tick->setData(Qt::AccessibleTextRole, person.name + QLatin1Char(' ') + m_form.posts[post].name);
            m_table->setItem(row, 1 + static_cast<int>(post), tick);
        }
    }
}

void PlanDialog::readTable()
{
    for (int row = 0; row < m_table->rowCount(); ++row) {
        auto &person = m_form.people[static_cast<std::size_t>(row)];
        person.posts.assign(m_form.posts.size(), false);
        for (std::size_t post = 0; post < m_form.posts.size(); ++post) {
            const auto *tick = m_table->item(row, 1 + static_cast<int>(post));
            person.posts[post] = tick && tick->checkState() == Qt::Checked;
        }
    }
}

void PlanDialog::addPost()
{
    const QString name = m_newPost->text().trimmed();
    if (name.isEmpty() || m_form.posts.size() >= static_cast<std::size_t>(mostPlanPosts))
        return;
    readTable();
    m_form.posts.push_back({{}, name, false});
    m_newPost->clear();
    showTable();
    check();
}

void PlanDialog::removePost()
{
    const int post = m_table->currentColumn() - 1;
    if (post < 0 || post >= static_cast<int>(m_form.posts.size()))
        return;
    readTable();
    m_form.posts.erase(m_form.posts.begin() + post);
    for (auto &person : m_form.people)
        person.posts.erase(person.posts.begin() + post);
    showTable();
    check();
}

void PlanDialog::addPerson()
{
    const QString name = m_newPerson->text().trimmed();
    if (name.isEmpty() || !text::checkShownName(name.toStdString()))
        return;
    readTable();
    m_form.people.push_back({{}, name, {}, std::vector<bool>(m_form.posts.size(), false)});
    m_newPerson->clear();
    showTable();
    m_table->setCurrentCell(m_table->rowCount() - 1, 0);
    check();
}

void PlanDialog::movePerson(int by)
{
    const int row = m_table->currentRow();
    const int to = row + by;
    if (row < 0 || to < 0 || to >= m_table->rowCount())
        return;
    readTable();
    std::swap(m_form.people[static_cast<std::size_t>(row)], m_form.people[static_cast<std::size_t>(to)]);
    const int column = m_table->currentColumn();
    showTable();
    m_table->setCurrentCell(to, column);
}

PlanForm PlanDialog::form() const
{
    PlanForm form = m_form;
    form.from = m_from->date();
    form.handOver = m_handOver->time();
    form.bySort = m_bySort->isChecked();
    form.restHours = m_rest->value();
    form.rules.needsConsent = m_consent->isChecked();
    form.rules.needsApproval = m_approval->isChecked();
    form.rules.noticeHours = m_notice->value();
    return form;
}

void PlanDialog::check()
{
    m_removePost->setEnabled(m_table->currentColumn() > 0);
    m_up->setEnabled(m_table->currentRow() > 0);
    m_down->setEnabled(m_table->currentRow() >= 0 && m_table->currentRow() < m_table->rowCount() - 1);
    if (m_form.posts.empty()) {
        setComplete(false, tr("A plan has at least one post"));
        return;
    }
    for (std::size_t post = 0; post < m_form.posts.size(); ++post) {
        bool any = false;
        for (const auto &person : m_form.people)
            any = any || (post < person.posts.size() && person.posts[post]);
        if (!any) {
            setComplete(false, tr("Nobody stands %1 yet").arg(m_form.posts[post].name));
            return;
        }
    }
    setComplete(true);
}

} // namespace redoubt::views
