// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/incident/AboutIncidentDialog.h"

#include "incident/kinds/IncidentLimits.h"
#include "models/Text.h"
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
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace redoubt::views {

using namespace incident;

namespace {
constexpr int aboutWidth = 720;
constexpr int aboutTextHeight = 64;
enum CriticalChoice : int { NotSaid, IsCritical, NotCritical };

QLineEdit *line(const std::string &text, const QString &placeholder, int most)
{
    auto *edit = new QLineEdit(models::text(text));
    edit->setPlaceholderText(placeholder);
    edit->setAccessibleName(placeholder);
    new CharacterLimit(edit, most);
    return edit;
}

std::string said(const QLineEdit *edit) { return edit->text().trimmed().toStdString(); }

std::optional<std::string> saidIfAny(const QLineEdit *edit)
{
    auto text = said(edit);
    return text.empty() ? std::nullopt : std::optional(std::move(text));
}
} // namespace

AboutIncidentDialog::AboutIncidentDialog(const std::vector<WordChoice> &categories, const std::vector<WordChoice> &parties, const AboutForm &known,
                                         QWidget *parent)
    : KeptDialog(tr("What the incident is"), tr("Write it down"), parent), m_title(new QLineEdit(known.title)), m_number(new QLineEdit(known.number)),
      m_category(new QComboBox), m_narrative(new QPlainTextEdit(known.narrative)), m_systemColumn(columnLayout(6)), m_contactColumn(columnLayout(6))
{
    m_title->setMinimumWidth(scaled(aboutWidth));
    new CharacterLimit(m_title, incidentBounds::IncidentTitle);
    new CharacterLimit(m_number, incidentBounds::IncidentNumber);
    body()->addWidget(new FormField(tr("What it is called"), m_title));
    m_category->addItem(tr("Not said yet"), QString());
    for (const auto &category : categories)
        m_category->addItem(category.name, models::text(category.id));
    m_category->setCurrentIndex(std::max(0, m_category->findData(models::text(known.category))));
    auto *pair = rowLayout(12);
    pair->addWidget(new FormField(tr("Number in the register"), m_number), 1);
    pair->addWidget(new FormField(tr("Category, GB/T 20986"), m_category), 2);
    body()->addLayout(pair);
    auto *inside = new QWidget;
    auto *flow = new FlowLayout(12, inside);
    for (const auto &each : parties) {
        auto *box = new QCheckBox(PlainWords::onButton(each.name));
        box->setChecked(std::ranges::find(known.parties, each.id) != known.parties.end());
        flow->addWidget(box);
        m_parties.emplace_back(each.id, box);
    }
    body()->addWidget(new FormField(tr("What the unit is: who reports to whom follows from it"), inside));

    const auto part = [this](const QString &title, const QString &add, QVBoxLayout *column, const auto &adding) {
        auto *head = rowLayout(8);
        head->addWidget(new Label(title, BodyType, Weight::Bold));
        head->addStretch();
        auto *more = new Button(add, ButtonKind::Secondary, Icon::Plus, ButtonSize::Small);
        head->addWidget(more);
        body()->addLayout(head);
        body()->addLayout(column);
        connect(more, &QPushButton::clicked, this, adding);
    };
    part(tr("Systems that are concerned"), tr("Another system"), m_systemColumn, [this] {
        addSystem({});
        check();
    });
    part(tr("Whom to call"), tr("Another person"), m_contactColumn, [this] {
        addContact({});
        check();
    });
    for (const auto &system : known.systems)
        addSystem(system);
    for (const auto &contact : known.contacts)
        addContact(contact);

    m_narrative->setTabChangesFocus(true);
    m_narrative->setFixedHeight(scaled(aboutTextHeight));
    body()->addWidget(new FormField(tr("What happened, in few words"), m_narrative));
    addProblemLine();
    connect(m_title, &QLineEdit::textChanged, this, &AboutIncidentDialog::check);
    connect(m_number, &QLineEdit::textChanged, this, &AboutIncidentDialog::check);
    connect(m_narrative, &QPlainTextEdit::textChanged, this, &AboutIncidentDialog::check);
    connect(acceptButton(), &QPushButton::clicked, this, [this] {
        setSending();
        Q_EMIT requested(form());
    });
    check();
}

void AboutIncidentDialog::addSystem(const ConcernedSystem &system)
{
    SystemLine added;
    added.known = system;
    added.box = new QWidget;
    auto *row = rowLayout(added.box, {}, 8);
    row->addWidget(added.name = line(system.name, tr("Name"), incidentBounds::SystemName), 3);
    row->addWidget(added.address = line(system.address.value_or(""), tr("Address"), incidentBounds::SystemText), 2);
    row->addWidget(added.owner = line(system.owner.value_or(""), tr("Who answers for it"), incidentBounds::SystemText), 2);
    added.level = new QComboBox;
    added.level->setAccessibleName(tr("Protection level"));
    added.level->addItem(tr("Level not said"), 0);
    for (int level = 1; level <= 5; ++level)
        added.level->addItem(tr("Level %1").arg(level), level);
    added.level->setCurrentIndex(static_cast<int>(std::clamp<std::int64_t>(system.protectionLevel.value_or(0), 0, 5)));
    row->addWidget(added.level);
    added.critical = new QComboBox;
    added.critical->setAccessibleName(tr("Critical infrastructure"));
    added.critical->addItem(tr("Critical: not said"), NotSaid);
    added.critical->addItem(tr("Critical infrastructure"), IsCritical);
    added.critical->addItem(tr("Not critical"), NotCritical);
    added.critical->setCurrentIndex(!system.critical ? NotSaid : *system.critical ? IsCritical : NotCritical);
    row->addWidget(added.critical);
    auto *away = Button::iconOnly(Icon::Close, tr("Take this system out"));
    row->addWidget(away);
    m_systemColumn->addWidget(added.box);
    connect(added.name, &QLineEdit::textChanged, this, &AboutIncidentDialog::check);
    connect(away, &QPushButton::clicked, this, [this, box = added.box] {
        std::erase_if(m_systems, [&](const auto &each) { return each.box == box; });
        box->hide();
        box->deleteLater();
        check();
    });
    m_systems.push_back(added);
}

void AboutIncidentDialog::addContact(const IncidentContact &contact)
{
    ContactLine added;
    added.known = contact;
    added.box = new QWidget;
    auto *row = rowLayout(added.box, {}, 8);
    row->addWidget(added.name = line(contact.name, tr("Name"), incidentBounds::ContactText), 2);
    row->addWidget(added.post = line(contact.post, tr("Post"), incidentBounds::ContactText), 2);
    row->addWidget(added.phone = line(contact.phone, tr("Telephone"), incidentBounds::ContactText), 2);
    auto *away = Button::iconOnly(Icon::Close, tr("Take this person out"));
    row->addWidget(away);
    m_contactColumn->addWidget(added.box);
    connect(added.name, &QLineEdit::textChanged, this, &AboutIncidentDialog::check);
    connect(away, &QPushButton::clicked, this, [this, box = added.box] {
        std::erase_if(m_contacts, [&](const auto &each) { return each.box == box; });
        box->hide();
        box->deleteLater();
        check();
    });
    m_contacts.push_back(added);
}

AboutForm AboutIncidentDialog::form() const
{
    AboutForm form;
    form.title = m_title->text().trimmed();
    form.number = m_number->text().trimmed();
    form.category = m_category->currentData().toString().toStdString();
    form.narrative = m_narrative->toPlainText().trimmed();
    for (const auto &[id, box] : m_parties) {
        if (box->isChecked())
            form.parties.push_back(id);
    }
    for (const auto &each : m_systems) {
        auto system = each.known;
        system.name = said(each.name);
        system.address = saidIfAny(each.address);
        system.owner = saidIfAny(each.owner);
        const int level = each.level->currentData().toInt();
        system.protectionLevel = level > 0 ? std::optional<std::int64_t>(level) : std::nullopt;
        const int critical = each.critical->currentData().toInt();
        system.critical = critical == NotSaid ? std::nullopt : std::optional(critical == IsCritical);
        form.systems.push_back(std::move(system));
    }
    for (const auto &each : m_contacts) {
        auto contact = each.known;
        contact.name = said(each.name);
        contact.post = said(each.post);
        contact.phone = said(each.phone);
        form.contacts.push_back(std::move(contact));
    }
    return form;
}

void AboutIncidentDialog::check()
{
    const auto nameless = [](const auto &lines) { return std::ranges::any_of(lines, [](const auto &each) { return said(each.name).empty(); }); };
    QString lack = CharacterLimit::excess(m_narrative->toPlainText().trimmed(), incidentBounds::Narrative);
    if (m_title->text().trimmed().isEmpty())
        lack = tr("Say what it is called");
    else if (m_number->text().trimmed().isEmpty())
        lack = tr("It has a number in the register");
    else if (nameless(m_systems))
        lack = tr("A system without a name: say it, or take the system out");
    else if (nameless(m_contacts))
        lack = tr("A person without a name: say it, or take them out");
    else if (m_systems.size() > static_cast<std::size_t>(incidentBounds::Systems))
        lack = tr("At most %1 systems").arg(incidentBounds::Systems);
    else if (m_contacts.size() > static_cast<std::size_t>(incidentBounds::Contacts))
        lack = tr("At most %1 people").arg(incidentBounds::Contacts);
    setComplete(lack.isEmpty(), lack);
}

} // namespace redoubt::views
