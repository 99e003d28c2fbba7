// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/link/HeadlessConsole.h"
#include "core/roles/Role.h"

#include <chrono>
#include <filesystem>
#include <map>
#include <memory>
#include <set>
#include <string>

namespace CLI {
class App;
}

namespace redoubt::cli {

/// Who works at a server from a command line, and at which console.
struct DeskOptions
{
    std::string profile;
    std::string ticket; ///< instead of it
    std::string credentials;
};

/// --profile, --ticket where @p withTicket, --credentials. A password comes from a file or standard input, never from the list of arguments.
void addDeskOptions(CLI::App &command, DeskOptions &options, bool withTicket);

/// An account at a console for as long as this lives. What a ticket enrolled leaves nothing on this machine.
class ServerDesk
{
public:
    /// With the server. Fails as reading files, HeadlessConsole and the server do; the detail is for people.
    [[nodiscard]] static Result<std::unique_ptr<ServerDesk>> signIn(const DeskOptions &options);
    /// Without it, at a profile where the account has signed in before.
    [[nodiscard]] static Result<std::unique_ptr<ServerDesk>> unlock(const DeskOptions &options);
    ~ServerDesk();
    ServerDesk(const ServerDesk &) = delete;
    ServerDesk &operator=(const ServerDesk &) = delete;

    [[nodiscard]] link::HeadlessConsole &console() { return *m_console; }
    [[nodiscard]] const feed::ServerFacts &server() const { return m_server; }
    /// The account's word, with the server's certificate of its key.
    [[nodiscard]] Result<feed::SignedWord> sign(const feed::SignedMatter &matter);
    /// What the account is called: by the directory, where it is here, else by its sign-in name.
    [[nodiscard]] std::string shownName();

private:
    ServerDesk() = default;
    [[nodiscard]] static Result<std::unique_ptr<ServerDesk>> open(const DeskOptions &options);
    struct PassingFolder;
    std::unique_ptr<PassingFolder> m_passing;
    feed::KindRegistry m_registry;
    std::unique_ptr<link::HeadlessConsole> m_console;
    feed::ServerFacts m_server;
    std::string m_account;
    std::string m_password;
};

/// The streams of @p purpose that this account may read, straight from its own stream: what the cache has of them comes in its own time.
[[nodiscard]] Result<std::set<Id>> readableStreams(link::HeadlessConsole &console, const Id &server, StreamPurpose purpose);
/// Until the cache holds @p streams up to their heads. Fails with Timeout.
[[nodiscard]] Result<void> waitForStreams(link::HeadlessConsole &console, const std::set<Id> &streams,
                                          std::chrono::seconds most = std::chrono::minutes(2));
/// What the directory calls accounts. Only for people: where it does not come, nobody has a name.
[[nodiscard]] std::map<Id, std::string> namesInDirectory(link::HeadlessConsole &console, const Id &server);

} // namespace redoubt::cli
