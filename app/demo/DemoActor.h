// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/link/HeadlessConsole.h"
#include "exercise/board/ExerciseBoard.h"
#include "exercise/kinds/Judging.h"

#include <condition_variable>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <vector>

namespace redoubt::demo {

/// How one signs in.
struct Credentials
{
    std::string account;
    std::string password;
};

/// One person of the drill at a console of their own: signed in over the network, working on a real cache.
/// Every call waits for its outcome.
class DemoActor
{
public:
    /// Enrols the installation in @p folder where it is not, and signs in. Fails as the server does.
    [[nodiscard]] static Result<std::unique_ptr<DemoActor>> signIn(const std::filesystem::path &folder, const feed::KindRegistry &registry,
                                                                   const feed::EnrolmentTicket &ticket, const Credentials &credentials);

    /// Commits and shows it on the board. Fails as Cache::commit does.
    [[nodiscard]] Result<store::CommitReceipt> commit(std::vector<store::Draft> drafts);
    /// This person's word, as they give it by their password. Fails as Profile::unlockOffline does.
    [[nodiscard]] Result<feed::SignedWord> sign(const feed::SignedMatter &matter);
    /// Takes @p bytes in as an attachment of @p stream.
    [[nodiscard]] Result<exercise::Evidence> attach(const Id &stream, std::string_view name, std::span<const std::uint8_t> bytes);
    /// Everything written and attached has reached the server. Fails with Timeout, or RuleViolated when something was quarantined.
    [[nodiscard]] Result<void> drained();

    /// Waits until a stream of @p purpose is here, and gives the first. Fails with Timeout.
    [[nodiscard]] Result<Id> awaitStream(StreamPurpose purpose);
    /// Waits until streams of @p purpose that belong to @p units are here, and gives them in that order. Fails with Timeout.
    [[nodiscard]] Result<std::vector<Id>> awaitStreams(StreamPurpose purpose, const std::vector<Id> &units);
    /// Waits until that record is here. Fails with Timeout.
    [[nodiscard]] Result<void> awaitRecord(const Id &stream, const Id &id);
    /// As it stands here. Fails with NotFound.
    [[nodiscard]] Result<store::RecordView> record(const Id &stream, const Id &id);

    /// Follows @p exercise from now on.
    void follow(const Id &exercise);
    /// Waits until the board satisfies @p holds. Fails with Timeout.
    [[nodiscard]] Result<void> waitFor(const std::function<bool(const exercise::ExerciseBoard &)> &holds);
    [[nodiscard]] const exercise::ExerciseBoard &board() const { return *m_board; }
    [[nodiscard]] Id newId();
    /// Where @p stream stands here. Fails with NotFound.
    [[nodiscard]] Result<feed::StreamPosition> positionOf(const Id &stream);
    /// Where every stream stands that is to be pulled.
    [[nodiscard]] Result<std::vector<feed::Cursor>> cursors();

private:
    DemoActor() = default;
    void readBoard();
    /// Waits until @p holds, asked again whenever something has come. Fails with Timeout.
    [[nodiscard]] Result<void> waitUntil(const std::function<bool()> &holds);

    std::mutex m_mutex;
    std::condition_variable m_told;
    bool m_changed = false;
    Credentials m_credentials;
    std::unique_ptr<link::HeadlessConsole> m_console;
    std::unique_ptr<exercise::ExerciseBoard> m_board;
};

/// Signs @p account in on an installation of its own.
using SignInAs = std::function<Result<std::unique_ptr<DemoActor>>(std::string_view account)>;

} // namespace redoubt::demo
