// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/StartOptions.h"

#include "app/console/Console.h"
#include "core/json/Described.h"
#include "core/text/DecodedText.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QSysInfo>

namespace redoubt::console {

BOOST_DESCRIBE_STRUCT(Credentials, (), (account, password))

namespace {
using Story = StartOptions::Story;

const QHash<QString, Story> &storyNames()
{
    static const QHash<QString, Story> names{
        {QStringLiteral("pages"), Story::Pages},       {QStringLiteral("role"), Story::Role},       {QStringLiteral("entry"), Story::Entry},
        {QStringLiteral("offline"), Story::Offline},   {QStringLiteral("frozen"), Story::Frozen},   {QStringLiteral("quarantine"), Story::Quarantine},
        {QStringLiteral("files"), Story::Files},       {QStringLiteral("fetch"), Story::Fetch},     {QStringLiteral("apart"), Story::Apart},
        {QStringLiteral("returned"), Story::Returned}, {QStringLiteral("added"), Story::Added},     {QStringLiteral("together"), Story::Together},
        {QStringLiteral("changed"), Story::Changed},   {QStringLiteral("stopped"), Story::Stopped}, {QStringLiteral("state"), Story::State},
        {QStringLiteral("ended"), Story::Ended},       {QStringLiteral("late"), Story::Late},       {QStringLiteral("written"), Story::Written},
        {QStringLiteral("kept"), Story::Kept},         {QStringLiteral("plans"), Story::Plans},     {QStringLiteral("refused"), Story::Refused}};
    return names;
}
} // namespace

Result<Credentials> readCredentials(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, "Cannot read " + path.toStdString() + ".");
    const auto bytes = file.read(4096);
    const auto decoded = text::decodeText({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    const auto value = decoded ? parseJson(decoded->text) : Result<json::value>(fail(decoded.error()));
    auto credentials = value ? fromJson<Credentials>(*value) : Result<Credentials>(fail(value.error()));
    if (!credentials)
        return fail(ErrorCode::Malformed, path.toStdString() + " is no credentials file: " + credentials.error().detail);
    return credentials;
}

StartOptions StartOptions::parse(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("The console for exercises, duty and incident reports."));
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
        QStringLiteral("What --screens tells: pages (every page in every look), role, entry, offline, frozen, quarantine, files, fetch, apart, "
                       "returned, added, together, changed, stopped, state, ended, late, written, kept, plans or refused; "
                       "scripts/run-demo.sh knows what each needs."),
        QStringLiteral("NAME"), QStringLiteral("pages"));
    const QCommandLineOption dismissed(QStringLiteral("dismiss"), QStringLiteral("Whom the story 'frozen' takes out of the exercise."),
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
    else if (!storyNames().contains(parser.value(story)))
        options.error = QStringLiteral("No such story: %1.").arg(parser.value(story));
    options.story = storyNames().value(parser.value(story));
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
