// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/PrepareDialog.h"

#include "duty/kinds/ShiftLimits.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/CharacterLimit.h"
#include "views/widgets/FlowLayout.h"
#include "views/widgets/FormField.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/PlainWords.h"
#include "views/widgets/SearchBox.h"

#include <QCheckBox>
#include <QPlainTextEdit>
#include <QScrollArea>

#include <algorithm>

namespace redoubt::views {

namespace {
constexpr int prepareWidth = 480;
constexpr int peopleHeight = 108;
constexpr int wordsHeight = 72;
constexpr int fewPeople = 8; // are found without a search
} // namespace

PrepareDialog::PrepareDialog(const std::vector<PersonChoice> &people, const HandoverWish &before, QWidget *parent)
    : KeptDialog(tr("Prepare the handover"), tr("Prepare"), parent), m_search(new SearchBox(tr("Find a name, also of others of the unit"))),
      m_chosen(new Label({}, SmallType, Weight::Regular, Ink::Text2)), m_reminders(new QPlainTextEdit(before.reminders)),
      m_things(new QPlainTextEdit(before.things))
{
    body()->addWidget(paragraph(tr("The sheet takes the checklist, the open matters and the log as they stand now. Whatever changes afterwards asks "
                                   "for a new one."),
                                BodyType, Ink::Text2));
    auto *head = rowLayout(8);
    head->addWidget(new Label(tr("Who takes over"), SmallType, Weight::Regular, Ink::Text2));
    head->addWidget(m_chosen);
    head->addStretch();
    body()->addLayout(head);
    m_search->setVisible(static_cast<int>(people.size()) > fewPeople);
    body()->addWidget(m_search);
    auto *inside = new QWidget;
    auto *flow = new FlowLayout(12, inside);
    for (const PersonChoice &person : people) {
        const QString label = person.post.isEmpty() ? person.name : QStringLiteral("%1 (%2)").arg(person.name, person.post);
        auto *box = new QCheckBox(PlainWords::onButton(label));
        box->setChecked(std::find(before.incoming.begin(), before.incoming.end(), person.account) != before.incoming.end());
        flow->addWidget(box);
        m_people.push_back({person, label, box});
        connect(box, &QCheckBox::toggled, this, &PrepareDialog::check);
    }
    auto *scroll = new QScrollArea;
    scroll->setWidget(inside);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setMinimumWidth(scaled(prepareWidth));
    scroll->setFixedHeight(scaled(static_cast<int>(people.size()) > fewPeople ? peopleHeight : peopleHeight / 2));
    body()->addWidget(scroll);
    if (people.empty())
        body()->addWidget(paragraph(tr("Nobody may take over yet: the office's planner gives somebody the role."), SmallType, Ink::Severity3));

    m_remindersField = new FormField(tr("What the next shift is to know"), m_reminders);
    m_thingsField = new FormField(tr("What was counted and is passed on: keys, telephones, media"), m_things);
    for (QPlainTextEdit *edit : {m_reminders, m_things}) {
        edit->setTabChangesFocus(true);
        edit->setFixedHeight(scaled(wordsHeight));
        connect(edit, &QPlainTextEdit::textChanged, this, &PrepareDialog::check);
    }
    body()->addWidget(m_remindersField);
    body()->addWidget(m_thingsField);
    addProblemLine();
    connect(m_search, &QLineEdit::textChanged, this, &PrepareDialog::find);
    connect(acceptButton(), &QPushButton::clicked, this, [this] {
        setSending();
        Q_EMIT requested(wish());
    });
    find({});
    check();
}

HandoverWish PrepareDialog::wish() const
{
    HandoverWish wish;
    for (const Person &person : m_people) {
        if (person.box->isChecked())
            wish.incoming.push_back(person.choice.account);
    }
    wish.reminders = m_reminders->toPlainText().trimmed();
    wish.things = m_things->toPlainText().trimmed();
    return wish;
}

/// Who is chosen stays in sight. Who has never stood duty is found by name.
void PrepareDialog::find(const QString &text)
{
    const QString asked = text.trimmed();
    const bool anybody = std::none_of(m_people.begin(), m_people.end(), [](const Person &person) { return person.choice.isAccustomed; });
    for (const Person &person : std::as_const(m_people)) {
        const bool offered = anybody || person.choice.isAccustomed || !asked.isEmpty();
        person.box->setVisible(person.box->isChecked() || (offered && person.label.contains(asked, Qt::CaseInsensitive)));
    }
}

void PrepareDialog::check()
{
    const HandoverWish wished = wish();
    const auto tooLong = [](FormField *field, const QString &text) {
        const QString excess = CharacterLimit::excess(text, duty::bounds::Reminders);
        if (excess.isEmpty())
            field->clearError();
        else
            field->setError(excess);
        return !excess.isEmpty();
    };
    const bool reminders = tooLong(m_remindersField, wished.reminders);
    const bool things = tooLong(m_thingsField, wished.things);
    QStringList names;
    for (const Person &person : std::as_const(m_people)) {
        if (person.box->isChecked())
            names << person.choice.name;
    }
    m_chosen->setText(names.isEmpty() ? QString() : tr("%n chosen", nullptr, static_cast<int>(names.size())));
    const bool crowd = names.size() > duty::bounds::PeopleOfShift;
    setComplete(!names.isEmpty() && !crowd && !reminders && !things,
                crowd ? tr("At most %1 people stand in a shift").arg(duty::bounds::PeopleOfShift) : tr("Choose who takes over"));
}

} // namespace redoubt::views
