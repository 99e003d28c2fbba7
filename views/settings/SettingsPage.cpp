// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/settings/SettingsPage.h"

#include "views/theme/TimeText.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/Heads.h"
#include "views/widgets/IconLabel.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/SegmentedControl.h"
#include "views/widgets/Surface.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QTimeEdit>

namespace redoubt::views {

namespace {

/// A card with a title and lines of a name and what stands for it.
class SettingsCard : public Surface
{
public:
    SettingsCard(Icon icon, const QString &title) : Surface(Ground::Card), m_column(columnLayout(this, {16, 14, 16, 16}, 12)), m_grid(new QGridLayout)
    {
        auto *head = rowLayout(8);
        head->addWidget(new IconLabel(icon, 16));
        head->addWidget(new Label(title, BodyType, Weight::Bold));
        head->addStretch();
        m_column->addLayout(head);
        m_grid->setContentsMargins({});
        m_grid->setHorizontalSpacing(16);
        m_grid->setVerticalSpacing(8);
        m_grid->setColumnMinimumWidth(0, scaled(112));
        m_grid->setColumnStretch(1, 1);
        m_column->addLayout(m_grid);
    }

    void addLine(const QString &name, QWidget *value)
    {
        const int row = m_grid->rowCount();
        auto *label = new Label(name, BodyType, Weight::Regular, Ink::Text2);
        m_grid->addWidget(label, row, 0, Qt::AlignLeft | Qt::AlignVCenter);
        m_grid->addWidget(value, row, 1, qobject_cast<QLabel *>(value) ? Qt::Alignment() : Qt::AlignLeft | Qt::AlignVCenter);
        if (value->accessibleName().isEmpty() && !qobject_cast<QLabel *>(value))
            value->setAccessibleName(name);
    }

    QHBoxLayout *addActions()
    {
        auto *row = rowLayout(8);
        m_column->addLayout(row);
        return row;
    }

    void addNote(const QString &text) { m_column->addWidget(paragraph(text, SmallType, Ink::Text2)); }

private:
    QVBoxLayout *m_column;
    QGridLayout *m_grid;
};

Label *value(bool code = false)
{
    auto *label = paragraph({});
    label->setCode(code);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

SettingsPage::SettingsPage(QWidget *parent)
    : QWidget(parent), m_account(value()), m_unit(value()), m_role(value()), m_server(value()), m_fingerprint(value(true)), m_trust(value()),
      m_installation(value()), m_installationKey(value(true)), m_lastContact(value()), m_offlineUntil(value()), m_version(value()), m_cache(value()),
      m_language(new QComboBox), m_scheme(new SegmentedControl({{tr("System")}, {tr("Light")}, {tr("Dark")}})),
      m_large(new QCheckBox(tr("Large type: text and rows 1.35 times the size"))),
      m_still(new QCheckBox(tr("Less motion: places on the scoreboard change at once"))), m_idle(new QComboBox),
      m_quiet(new QCheckBox(tr("Quiet hours: only what is critical is announced"))), m_quietFrom(new QTimeEdit), m_quietTo(new QTimeEdit),
      m_sound(new QCheckBox(tr("With a sound")))
{
    auto *column = columnLayout(this);
    column->addWidget(new PageHead(tr("Settings")));
    auto *ground = new QWidget;
    // As high as its texts are at this width: by itself it would ask for the height that they have at a narrower one.
    ground->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    auto *desk = rowLayout(ground, {16, 16, 16, 16}, 16);
    auto *left = columnLayout(16);
    auto *right = columnLayout(16);

    auto *look = new SettingsCard(Icon::Sun, tr("Look and language"));
    m_language->addItem(tr("As the system"), QString());
    m_language->addItem(QStringLiteral("简体中文"), QStringLiteral("zh_CN"));
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    look->addLine(tr("Language"), m_language);
    look->addLine(tr("Colours"), m_scheme);
    m_large->setAccessibleName(m_large->text());
    look->addLine(tr("Type"), m_large);
    m_still->setAccessibleName(m_still->text());
    look->addLine(tr("Motion"), m_still);
    left->addWidget(look);

    auto *account = new SettingsCard(Icon::User, tr("Account"));
    account->addLine(tr("Signed in as"), m_account);
    account->addLine(tr("Unit"), m_unit);
    account->addLine(tr("Role"), m_role);
    m_idle->addItem(tr("Never"), 0);
    for (const int minutes : {5, 15, 30, 60})
        m_idle->addItem(tr("After %n min without a key or the mouse", nullptr, minutes), minutes);
    account->addLine(tr("Sign out by itself"), m_idle);
    account->addNote(tr("What was not sent yet and every draft stay on this machine. While the scoreboard is on screen nobody is signed out."));
    auto *accountActions = account->addActions();
    auto *password = new Button(tr("Change the password…"), ButtonKind::Secondary, Icon::Key);
    auto *signOut = new Button(tr("Sign out"), ButtonKind::Secondary, Icon::SignOut);
    accountActions->addWidget(password);
    accountActions->addWidget(signOut);
    accountActions->addStretch();
    left->addWidget(account);

    auto *notices = new SettingsCard(Icon::Bell, tr("Notices"));
    m_sound->setAccessibleName(m_sound->text());
    notices->addLine(tr("Sound"), m_sound);
    m_quiet->setAccessibleName(m_quiet->text());
    notices->addLine(tr("Quiet"), m_quiet);
    auto *hours = new QWidget;
    auto *row = rowLayout(hours, {}, 8);
    m_quietFrom->setAccessibleName(tr("Quiet hours from"));
    m_quietTo->setAccessibleName(tr("Quiet hours until"));
    for (auto *time : {m_quietFrom, m_quietTo})
        time->setDisplayFormat(QStringLiteral("HH:mm"));
    row->addWidget(m_quietFrom);
    row->addWidget(new Label(tr("to"), BodyType));
    row->addWidget(m_quietTo);
    row->addStretch();
    notices->addLine(tr("From, until"), hours);
    notices->addNote(tr("Holds on this console, by this computer's clock. What comes in quiet hours is listed at once and told at their end."));
    left->addWidget(notices);
    left->addStretch();

    auto *server = new SettingsCard(Icon::Server, tr("Server"));
    server->addLine(tr("Address"), m_server);
    server->addLine(tr("Certificate"), m_fingerprint);
    server->addLine(tr("Trusted because"), m_trust);
    server->addLine(tr("Last contact"), m_lastContact);
    server->addLine(tr("Offline until"), m_offlineUntil);
    server->addNote(
        tr("The certificate is checked on every connection. There is no way to trust another one here: a new server needs a new enrolment."));
    right->addWidget(server);
    auto *installation = new SettingsCard(Icon::Screen, tr("This console"));
    installation->addLine(tr("Name"), m_installation);
    installation->addLine(tr("Key"), m_installationKey);
    installation->addLine(tr("Data"), m_cache);
    right->addWidget(installation);
    auto *about = new SettingsCard(Icon::Info, tr("About"));
    about->addLine(tr("Version"), m_version);
    about->addNote(tr("Redoubt is free software under the GNU General Public License, version 3 or later."));
    auto *aboutActions = about->addActions();
    auto *licence = new Button(tr("Read the licence"), ButtonKind::Ghost, Icon::File);
    auto *diagnostics = new Button(tr("Copy diagnostics"), ButtonKind::Ghost, Icon::Copy);
    aboutActions->addWidget(diagnostics);
    aboutActions->addWidget(licence);
    aboutActions->addStretch();
    right->addWidget(about);
    right->addStretch();

    desk->addLayout(left, 1);
    desk->addLayout(right, 1);
    auto *scroll = new QScrollArea;
    scroll->setWidget(ground);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    column->addWidget(scroll, 1);

    connect(m_language, &QComboBox::activated, this, [this] { Q_EMIT languageChosen(m_language->currentData().toString()); });
    connect(m_scheme, &SegmentedControl::chosen, this, [this](int index) { Q_EMIT schemeChosen(static_cast<Theme::Scheme>(index)); });
    connect(m_large, &QCheckBox::clicked, this, &SettingsPage::largeTypeChosen);
    connect(m_still, &QCheckBox::clicked, this, &SettingsPage::lessMotionChosen);
    connect(m_idle, &QComboBox::activated, this, [this] { Q_EMIT idleMinutesChosen(m_idle->currentData().toInt()); });
    const auto chooseQuiet = [this] { Q_EMIT quietHoursChosen(m_quiet->isChecked(), m_quietFrom->time(), m_quietTo->time()); };
    connect(m_quiet, &QCheckBox::clicked, this, chooseQuiet);
    connect(m_quietFrom, &QTimeEdit::editingFinished, this, chooseQuiet);
    connect(m_quietTo, &QTimeEdit::editingFinished, this, chooseQuiet);
    connect(m_sound, &QCheckBox::clicked, this, &SettingsPage::noticeSoundChosen);
    connect(signOut, &QPushButton::clicked, this, &SettingsPage::signOutRequested);
    connect(password, &QPushButton::clicked, this, &SettingsPage::passwordChangeRequested);
    connect(diagnostics, &QPushButton::clicked, this, &SettingsPage::diagnosticsRequested);
    connect(licence, &QPushButton::clicked, this, &SettingsPage::licenceRequested);
}

void SettingsPage::setValues(const SettingsValues &values, qint64 nowMs)
{
    const TimeText time(nowMs);
    const auto orDash = [](const QString &text) { return text.isEmpty() ? QStringLiteral("–") : text; };
    m_account->setText(orDash(values.account));
    m_unit->setText(orDash(values.unit));
    m_role->setText(orDash(values.role));
    m_server->setText(orDash(values.server));
    m_fingerprint->setText(orDash(values.fingerprint));
    m_trust->setText(orDash(values.trust));
    m_installation->setText(orDash(values.installation));
    m_installationKey->setText(orDash(values.installationKey));
    m_lastContact->setText(values.lastContact == 0 ? tr("never") : time.moment(values.lastContact));
    m_offlineUntil->setText(values.offlineUntil == 0 ? QStringLiteral("–") : time.moment(values.offlineUntil));
    m_version->setText(orDash(values.version));
    m_cache->setText(orDash(values.cachePath));
    const QSignalBlocker a(m_language), b(m_scheme), c(m_large), d(m_still), e(m_idle), f(m_quiet), g(m_sound);
    const QSignalBlocker h(m_quietFrom), i(m_quietTo);
    m_quiet->setChecked(values.quiet);
    m_sound->setChecked(values.noticeSound);
    if (!m_quietFrom->hasFocus())
        m_quietFrom->setTime(values.quietFrom);
    if (!m_quietTo->hasFocus())
        m_quietTo->setTime(values.quietTo);
    for (auto *edit : {m_quietFrom, m_quietTo})
        edit->setEnabled(values.quiet);
    m_still->setChecked(values.lessMotion);
    if (m_idle->findData(values.idleMinutes) < 0) // set by hand in the profile
        m_idle->addItem(tr("After %n min without a key or the mouse", nullptr, values.idleMinutes), values.idleMinutes);
    m_idle->setCurrentIndex(m_idle->findData(values.idleMinutes));
    m_language->setCurrentIndex(qMax(0, m_language->findData(values.language)));
    m_scheme->setCurrentIndex(static_cast<int>(values.scheme));
    m_large->setChecked(values.largeType);
}

} // namespace redoubt::views
