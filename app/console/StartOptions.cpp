// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/StartOptions.h"

#include "app/console/Console.h"
#include "app/console/screens/Stories.h"

#include <QCommandLineParser>
#include <QDir>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QSysInfo>

namespace redoubt::console {

StartOptions StartOptions::parse(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("The desktop console of Redoubt."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption profile(QStringLiteral("profile"),
                                     QStringLiteral("Own settings and cache under NAME, for several consoles on one machine."),
                                     QStringLiteral("NAME"), QStringLiteral("default"));
    const QCommandLineOption data(QStringLiteral("data"), QStringLiteral("Folder of all profiles instead of the user's."), QStringLiteral("DIR"));
    const QCommandLineOption screens(QStringLiteral("screens"),
                                     QStringLiteral("Save a picture of every page to DIR, in both languages and both themes, and end. Needs "
                                                    "--credentials, or a demo that 'redoubt-cli demo' serves."),
                                     QStringLiteral("DIR"));
    const QCommandLineOption story(
        QStringLiteral("story"),
        QStringLiteral("What --screens tells: %1; scripts/run-demo.sh knows what each needs.").arg(storyNames().join(QStringLiteral(", "))),
        QStringLiteral("NAME"), QStringLiteral("pages"));
    const QCommandLineOption dismissed(QStringLiteral("dismiss"), QStringLiteral("Whom a story takes out of what is under way, by name."),
                                       QStringLiteral("PERSON"));
    const QCommandLineOption claim(QStringLiteral("claim"), QStringLiteral("The title of the claim that a story is about."), QStringLiteral("TITLE"));
    const QCommandLineOption ticket(
        QStringLiteral("enrol"), QStringLiteral("Enrol this profile with an administrator's FILE, if it is not enrolled."), QStringLiteral("FILE"));
    const QCommandLineOption credentials(QStringLiteral("credentials"),
                                         QStringLiteral("Sign in with the account and password in FILE (JSON), for demos."), QStringLiteral("FILE"));
    const QCommandLineOption language(QStringLiteral("language"), QStringLiteral("zh_CN or en, instead of the profile's."), QStringLiteral("CODE"));
    parser.addOptions({profile, data, screens, story, dismissed, claim, ticket, credentials, language});
    parser.process(arguments);

    StartOptions options;
    options.profile = parser.value(profile);
    options.dataFolder = parser.value(data);
    options.screens = parser.value(screens);
    options.dismissed = parser.value(dismissed);
    options.claim = parser.value(claim);
    options.ticket = parser.value(ticket);
    options.credentials = parser.value(credentials);
    options.language = parser.value(language);
    static const QRegularExpression goodName(QStringLiteral("^[A-Za-z0-9_-]{1,40}$"));
    if (!goodName.match(options.profile).hasMatch())
        options.error = QStringLiteral("A profile's name has 1 to 40 letters, digits, '-' or '_'.");
    else if (!options.language.isEmpty() && !views::Language::available().contains(options.language))
        options.error =
            QStringLiteral("No such language: %1. There are: %2.").arg(options.language, views::Language::available().join(QStringLiteral(", ")));
    else if (const auto told = storyCalled(parser.value(story)))
        options.story = *told;
    else
        options.error = QStringLiteral("No such story: %1.").arg(parser.value(story));
    if (options.error.isEmpty() && !options.entersByItself()) {
        if (const auto read = readCredentials(options.credentials); !read)
            options.error = QString::fromStdString(read.error().detail);
    }
    return options;
}

QString StartOptions::profileFolder() const
{
    const auto base = dataFolder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) : dataFolder;
    QString folder = base + QStringLiteral("/profiles/") + profile;
    QDir().mkpath(folder);
    return folder;
}

QString StartOptions::installationName() const
{
    const auto host = QSysInfo::machineHostName().section(QLatin1Char('.'), 0, 0).toUpper();
    const auto name = host.isEmpty() ? QStringLiteral("CONSOLE") : host;
    return profile == QLatin1String("default") ? name : name + QLatin1Char('-') + profile.toUpper();
}

FirstSteps::FirstSteps(Console &console, const StartOptions &options)
    : m_console(console), m_ticket(options.entersByItself() ? options.ticket : QString()),
      m_credentials(options.entersByItself() ? options.credentials : QString())
{
    connect(&console, &Console::firstRunShown, this, &FirstSteps::enrol);
    connect(&console, &Console::signInShown, this, &FirstSteps::signIn);
    if (!options.entersByItself())
        return;
    connect(&console.signIn(), &SignInController::failed, this,
            [this](ErrorCode code) { Q_EMIT failed(QStringLiteral("Sign-in failed: %1").arg(QString::fromStdString(std::string(name(code))))); });
}

void FirstSteps::enrol()
{
    const auto ticket = std::exchange(m_ticket, {});
    if (!ticket.isEmpty()) {
        m_console.enrolment().openFile(ticket);
        m_console.enrolment().accept();
    } else if (!m_credentials.isEmpty()) {
        Q_EMIT failed(QStringLiteral("This profile is not enrolled; give --enrol too."));
    }
}

void FirstSteps::signIn()
{
    const auto path = std::exchange(m_credentials, {});
    if (path.isEmpty())
        return;
    const auto credentials = readCredentials(path);
    if (!credentials) {
        Q_EMIT failed(QString::fromStdString(credentials.error().detail));
        return;
    }
    m_console.signIn().signIn(QString::fromStdString(credentials->account), QString::fromStdString(credentials->password));
}

} // namespace redoubt::console
