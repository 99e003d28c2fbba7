// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ServerWords.h"

#include <string>

namespace redoubt::cli {

namespace {
std::string words(const sync::Failure &failure)
{
    switch (failure.code) {
    case ErrorCode::Offline: return "the server cannot be reached; check its address and the network";
    case ErrorCode::Timeout: return "the server did not answer in time; check the network and try again";
    case ErrorCode::TlsUntrusted:
        return "what answers at the server's address does not have its certificate: another server, or the network's own sign-in page. Nothing "
               "was sent to it; sign in to the network first, or ask the administrator";
    case ErrorCode::TlsExpired: return "the server's certificate has expired, or this machine's clock is wrong";
    case ErrorCode::WrongPassword:
        // For an installation that it knows the server always says how many tries are left.
        return failure.triesLeft ? "account or password is wrong"
                                 : "the server does not know this installation; it was revoked, or the server was set back to an older state. "
                                   "Ask the administrator for a new enrolment file";
    default: break;
    }
    if (sync::isForeignAnswer(failure))
        return "what answered is not a Redoubt server; check the address, and whether the network wants a sign-in of its own first ("
            + (failure.detail.empty() ? std::string(name(failure.code)) : failure.detail) + ")";
    return failure.detail.empty() ? std::string(name(failure.code)) : failure.detail;
}
} // namespace

Error inWords(const sync::Failure &failure) { return {failure.code, words(failure)}; }

} // namespace redoubt::cli
