// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/settings/SettingsArea.h"

#include "app/console/Version.h"
#include "app/console/session/CertificateFacts.h"
#include "app/console/session/Session.h"
#include "views/settings/SettingsPage.h"
#include "views/widgets/Layouts.h"

#include <QFile>
#include <QPlainTextEdit>
#include <QTime>

#include <algorithm>
#include <iterator>

namespace redoubt::console {

SettingsArea::SettingsArea(const AreaPlace &place) : m_place(place), m_room(new QWidget) { }

views::RailEntry SettingsArea::entry() const { return {QStringLiteral("settings"), tr("Settings"), views::Icon::Settings, true}; }

views::SettingsPage &SettingsArea::settingsPage()
{
    if (!m_page) {
        m_page = new views::SettingsPage;
        views::columnLayout(m_room)->addWidget(m_page);
        connectPage();
        show();
    }
    return *m_page;
}

void SettingsArea::connectPage()
{
    auto &around = m_place.surroundings;
    connect(m_page, &views::SettingsPage::languageChosen, this, &SettingsArea::languageChosen);
    connect(m_page, &views::SettingsPage::schemeChosen, this, [this, &around](views::Theme::Scheme scheme) {
        around.preferences.setScheme(scheme);
        around.theme.setScheme(scheme);
        show();
    });
    connect(m_page, &views::SettingsPage::largeTypeChosen, this, [this, &around](bool large) {
        around.preferences.setLargeType(large);
        around.theme.setLargeType(large);
        show();
    });
    connect(m_page, &views::SettingsPage::lessMotionChosen, this, [this, &around](bool less) {
        around.preferences.setLessMotion(less);
        around.theme.setLessMotion(less);
        show();
    });
    connect(m_page, &views::SettingsPage::idleMinutesChosen, this, [this, &around](int minutes) {
        around.preferences.setIdleMinutes(minutes);
        around.idle.setMinutes(minutes);
        show();
    });
    connect(m_page, &views::SettingsPage::quietHoursChosen, this, [this, &around](bool quiet, QTime from, QTime to) {
        const auto minute = [](QTime time) { return calendar::TimeOfDay{time.hour() * 60 + time.minute()}; };
        around.preferences.setQuietHours({quiet, minute(from), minute(to)});
        show();
    });
    connect(m_page, &views::SettingsPage::noticeSoundChosen, this, [this, &around](bool on) {
        around.preferences.setNoticeSound(on);
        show();
    });
    connect(m_page, &views::SettingsPage::signOutRequested, this, &SettingsArea::signOutRequested);
    connect(m_page, &views::SettingsPage::licenceRequested, this, &SettingsArea::showLicence);
    connect(m_page, &views::SettingsPage::passwordChangeRequested, this, &SettingsArea::passwordChangeRequested);
    connect(m_page, &views::SettingsPage::diagnosticsRequested, this, [this] {
        Q_EMIT intended({Intent::What::Open, pages::Diagnostics, {}, {}, {}}, {});
    });
    connect(&m_place.session, &Session::statusChanged, this, &SettingsArea::show);
    connect(&m_place.session.desk(), &Desk::directoryChanged, this, &SettingsArea::show);
}

void SettingsArea::show()
{
    if (!m_page)
        return;
    const auto &session = m_place.session;
    const auto &around = m_place.surroundings;
    const auto &entry = session.entry();
    const auto &desk = m_place.session.desk();
    views::SettingsValues values;
    values.account = QString::fromStdString(entry.accountName);
    values.unit = QString::fromStdString(desk.ownUnitName());
    QStringList roles;
    for (const auto &shelf : desk.shelves())
        roles << shelf->roleWords();
    roles.removeAll(QString());
    values.role = roles.join(QStringLiteral(" · "));
    values.server = QString::fromStdString(entry.enrolment.address);
    if (const auto facts = readCertificate(entry.enrolment.ca)) {
        values.fingerprint = QString::fromStdString(facts->fingerprint);
        values.trust = tr("%1, pinned at enrolment").arg(QString::fromStdString(facts->subject));
    }
    values.installation = QString::fromStdString(entry.enrolment.name);
    values.installationKey = QString::fromStdString(toHex(ByteView(entry.identity.key.verifyKey().bytes).first(8)));
    if (session.status().lastContact) {
        values.lastContact = session.status().lastContact->ms;
        values.offlineUntil = values.lastContact + entry.enrolment.server.offlineDays * 24 * 60 * 60 * 1000;
    }
    values.version = QString::fromLatin1(ProgramVersion);
    values.cachePath = around.profileFolder;
    values.language = around.preferences.language();
    values.scheme = around.theme.scheme();
    values.largeType = around.theme.largeType();
    values.lessMotion = around.theme.lessMotion();
    values.idleMinutes = around.preferences.idleMinutes();
    const auto quiet = around.preferences.quietHours();
    values.quiet = quiet.on;
    values.quietFrom = QTime(0, 0).addSecs(60 * quiet.from.minute);
    values.quietTo = QTime(0, 0).addSecs(60 * quiet.to.minute);
    values.noticeSound = around.preferences.noticeSound();
    m_page->setValues(values, m_place.session.place().now().ms);
}

void SettingsArea::showLicence()
{
    QFile file(QStringLiteral(":/redoubt/LICENSE"));
    auto *text = new QPlainTextEdit(m_room->window());
    text->setWindowFlag(Qt::Dialog);
    text->setAttribute(Qt::WA_DeleteOnClose);
    text->setWindowTitle(tr("Licence: GPL-3.0-or-later"));
    text->setReadOnly(true);
    if (file.open(QIODevice::ReadOnly))
        text->setPlainText(QString::fromUtf8(file.readAll()));
    text->resize(720, 640);
    text->show();
}

std::vector<views::PageAction> SettingsArea::looks()
{
    auto *page = &settingsPage();
    const auto scheme = [page](views::Theme::Scheme wanted) { return [page, wanted] { Q_EMIT page->schemeChosen(wanted); }; };
    const auto large = [page](bool wanted) { return [page, wanted] { Q_EMIT page->largeTypeChosen(wanted); }; };
    const auto language = [page](const QString &code) { return [page, code] { Q_EMIT page->languageChosen(code); }; };
    const QString place = tr("Settings");
    using Scheme = views::Theme::Scheme;
    return {{tr("Dark colours"), place, views::Icon::Sun, scheme(Scheme::Dark)},
            {tr("Light colours"), place, views::Icon::Sun, scheme(Scheme::Light)},
            {tr("Colours as the system has them"), place, views::Icon::Sun, scheme(Scheme::System)},
            {tr("Large type"), place, views::Icon::Settings, large(true)},
            {tr("Normal type"), place, views::Icon::Settings, large(false)},
            {QStringLiteral("中文"), place, views::Icon::Settings, language(QStringLiteral("zh_CN"))},
            {QStringLiteral("English"), place, views::Icon::Settings, language(QStringLiteral("en"))}};
}

std::vector<views::PageAction> SettingsArea::acts()
{
    auto all = looks();
    auto ofPage = views::pageActions(settingsPage(), tr("Settings"), [this] { Q_EMIT frontRequested(); });
    std::move(ofPage.begin(), ofPage.end(), std::back_inserter(all));
    return all;
}

} // namespace redoubt::console
