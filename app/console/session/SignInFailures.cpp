// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/session/SignInFailures.h"

#include <algorithm>
#include <array>
#include <utility>

namespace redoubt::console {

namespace {
using views::EnrolmentProblem;
using views::SignInProblem;

constexpr std::array kSignIn{
    std::pair{ErrorCode::WrongPassword, SignInProblem::WrongPassword}, std::pair{ErrorCode::AccountLocked, SignInProblem::Locked},
    std::pair{ErrorCode::TooManyRequests, SignInProblem::Locked},      std::pair{ErrorCode::Unauthenticated, SignInProblem::UnknownAccountOrPassword},
    std::pair{ErrorCode::Expired, SignInProblem::OfflineExpired},      std::pair{ErrorCode::NotFound, SignInProblem::NoOfflineData},
    std::pair{ErrorCode::Offline, SignInProblem::Unreachable},         std::pair{ErrorCode::Timeout, SignInProblem::Unreachable},
    std::pair{ErrorCode::TlsUntrusted, SignInProblem::Untrusted},      std::pair{ErrorCode::TlsExpired, SignInProblem::CertificateExpired},
    std::pair{ErrorCode::StorageBusy, SignInProblem::CacheBusy},       std::pair{ErrorCode::StorageDamaged, SignInProblem::CacheDamaged},
    std::pair{ErrorCode::CannotOpenSeal, SignInProblem::CacheDamaged},
};

constexpr std::array kEnrolment{
    std::pair{ErrorCode::Offline, EnrolmentProblem::Unreachable},         std::pair{ErrorCode::Timeout, EnrolmentProblem::Unreachable},
    std::pair{ErrorCode::TlsUntrusted, EnrolmentProblem::DigestMismatch}, std::pair{ErrorCode::TlsExpired, EnrolmentProblem::ClockWrong},
    std::pair{ErrorCode::Unauthenticated, EnrolmentProblem::CodeWrong},   std::pair{ErrorCode::Forbidden, EnrolmentProblem::CodeWrong},
    std::pair{ErrorCode::Expired, EnrolmentProblem::CodeWrong},           std::pair{ErrorCode::NotFound, EnrolmentProblem::CodeWrong},
};

template <class Table>
auto problemIn(const Table &table, ErrorCode code)
{
    using Problem = decltype(table.front().second);
    const auto found = std::find_if(table.begin(), table.end(), [&](const auto &line) { return line.first == code; });
    return found == table.end() ? Problem::Other : found->second;
}
} // namespace

views::SignInFailure signInFailure(const sync::Failure &failure)
{
    views::SignInFailure shown;
    shown.problem = problemIn(kSignIn, failure.code);
    if (sync::isForeignAnswer(failure))
        shown.problem = SignInProblem::ForeignAnswer;
    // To an installation that it knows, the server always says how many tries are left.
    if (shown.problem == SignInProblem::WrongPassword && failure.isAnswer && !failure.triesLeft)
        shown.problem = SignInProblem::UnknownInstallation;
    shown.detail = QString::fromStdString(failure.detail);
    if (shown.problem == SignInProblem::WrongPassword && failure.triesLeft)
        shown.triesLeft = static_cast<int>(*failure.triesLeft);
    if (shown.problem == SignInProblem::Locked)
        shown.lockedSeconds = failure.retryAfterMs.value_or(0) / 1000;
    return shown;
}

EnrolmentProblem enrolmentProblem(ErrorCode code) { return problemIn(kEnrolment, code); }

} // namespace redoubt::console
