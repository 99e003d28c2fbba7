// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/Credentials.h"
#include "app/console/screens/Story.h"

#include <QObject>
#include <QString>
#include <QStringList>

namespace redoubt::console {

class Console;

/// The command line of the console.
struct StartOptions
{
    QString profile = QStringLiteral("default");
    QString dataFolder;  ///< of all profiles; empty: the user's
    QString screens;     ///< folder to save pictures in; empty: none
    Story story;         ///< what they tell
    QString dismissed;   ///< whom a story takes out, by name
    QString claim;       ///< which one a story is about, by its title
    QString ticket;      ///< an enrolment file to use without asking
    QString credentials; ///< a file {"account","password"} to sign in with: demo and pictures only
    QString language;
    QString error; ///< set when the words are off; what to print

    /// Prints help or version and exits where that is asked for.
    [[nodiscard]] static StartOptions parse(const QStringList &arguments);
    /// Whether the console enrols and signs in by itself; a story of the entry does that step by step.
    [[nodiscard]] bool entersByItself() const { return screens.isEmpty() || story.begins == Story::Begins::SignedIn; }
    [[nodiscard]] QString profileFolder() const;
    [[nodiscard]] QString installationName() const;
};

/// Takes a console that was started with a ticket or credentials through enrolment and sign-in, once.
class FirstSteps : public QObject
{
    Q_OBJECT
public:
    FirstSteps(Console &console, const StartOptions &options);

Q_SIGNALS:
    void failed(const QString &sentence);

private:
    void enrol();
    void signIn();

    Console &m_console;
    QString m_ticket;
    QString m_credentials;
};

} // namespace redoubt::console
