// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sync/SyncWords.h"

#include "views/theme/TimeText.h"

namespace redoubt::views {

QString SyncWords::happened(const SyncFacts &facts, Instant now)
{
    switch (facts.trouble.value_or(ErrorCode::Offline)) {
    case ErrorCode::TlsExpired:
        return facts.certificateExpired ? tr("The server's certificate expired at %1. So that nobody can pose as it, the connection was dropped.")
                                              .arg(TimeText(now.ms).moment(facts.certificateExpired->ms))
                                        : tr("The server's certificate has expired. So that nobody can pose as it, the connection was dropped.");
    case ErrorCode::TlsUntrusted:
        return tr(
            "Another machine answers at the server's address, or its certificate is not the one this console knows. The connection was dropped.");
    case ErrorCode::Timeout: return tr("The server did not answer in time.");
    case ErrorCode::TooManyRequests:
        return tr("The server asked for patience: it is busy, or this account has sent more within an hour than it may.");
    case ErrorCode::Unauthenticated:
    case ErrorCode::Expired:
    case ErrorCode::WrongPassword: return tr("The server asks you to sign in again.");
    case ErrorCode::AccountLocked: return tr("Your account is locked at the server.");
    case ErrorCode::Forbidden: return tr("The server does not let this account or this machine in.");
    case ErrorCode::TooLarge: return tr("The server takes no message of this size.");
    case ErrorCode::ChainForked:
    case ErrorCode::ChainGap:
    case ErrorCode::StreamGap:
    case ErrorCode::WrongEpoch:
        return tr("What the server holds does not fit what this console has sent or received. The stream in question stands still.");
    case ErrorCode::StorageFull:
        return facts.isAnswer ? tr("The server has no room for more: its disk is nearly full, or this account has used up its share.")
                              : tr("The disk of this machine is full.");
    case ErrorCode::StorageFailed:
    case ErrorCode::StorageDamaged:
    case ErrorCode::StorageBusy:
        return facts.isAnswer ? tr("The server could not read or write what it keeps.") : tr("This machine could not write to its disk.");
    case ErrorCode::Internal:
        if (facts.isAnswer)
            return tr("The server had a fault.");
        return tr("This console had a fault while it synced.");
    case ErrorCode::ServerError:
    case ErrorCode::ProtocolError:
    case ErrorCode::Malformed:
    case ErrorCode::UnsupportedVersion: return tr("The server answered with something this console does not understand.");
    default: return tr("The server cannot be reached: there is no network, or it is switched off.");
    }
}

QString SyncWords::toDo(const SyncFacts &facts)
{
    switch (facts.trouble.value_or(ErrorCode::Offline)) {
    case ErrorCode::TooManyRequests: return tr("Nothing. It goes on by itself; nothing is lost.");
    case ErrorCode::TlsExpired: return tr("Ask the system administrator to renew the certificate. Check this machine's clock too.");
    case ErrorCode::TlsUntrusted: return tr("Do not go on with another certificate. Ask the system administrator whether the server was moved.");
    case ErrorCode::Unauthenticated:
    case ErrorCode::Expired:
    case ErrorCode::WrongPassword: return tr("Sign out and in again while the network is there.");
    case ErrorCode::AccountLocked:
    case ErrorCode::Forbidden:
    case ErrorCode::WrongEpoch:
    case ErrorCode::ChainForked:
    case ErrorCode::ChainGap:
    case ErrorCode::StreamGap:
    case ErrorCode::TooLarge:
    case ErrorCode::ProtocolError:
    case ErrorCode::Malformed:
    case ErrorCode::UnsupportedVersion: return tr("Copy the diagnostics and send them to the system administrator.");
    case ErrorCode::StorageFull:
        if (facts.isAnswer)
            return tr("Tell the system administrator. Once there is room, it goes on by itself.");
        [[fallthrough]];
    case ErrorCode::StorageFailed:
    case ErrorCode::StorageDamaged:
    case ErrorCode::StorageBusy:
        if (facts.isAnswer)
            return tr("Tell the system administrator. It is tried again by itself.");
        return tr("Make room on the disk; this console goes on by itself.");
    case ErrorCode::Internal: return tr("Tell the system administrator. It is tried again by itself.");
    default: return tr("Check the network. It is tried again by itself.");
    }
}

ErrorStory SyncWords::story(const SyncFacts &facts, int waiting, Instant now)
{
    const TimeText time(now.ms);
    ErrorStory story;
    story.icon = Icon::CloudOff;
    const bool hasNoRoom = facts.isAnswer && (facts.trouble == ErrorCode::StorageFull || facts.trouble == ErrorCode::TooManyRequests);
    const bool hasFault = facts.isAnswer
        && (facts.trouble == ErrorCode::StorageFailed || facts.trouble == ErrorCode::StorageDamaged || facts.trouble == ErrorCode::Internal);
    story.title = waiting > 0 ? tr("%n change(s) could not be sent to the server", nullptr, waiting)
        : hasNoRoom           ? tr("The server takes nothing more for now")
        : hasFault            ? tr("The server has a fault")
                              : tr("The server cannot be reached");
    QStringList since;
    since << tr("since %1").arg(time.moment(facts.since.ms)) << tr("tried %n time(s)", nullptr, facts.attempts);
    if (facts.nextAttempt)
        since << tr("next at %1").arg(time.time(facts.nextAttempt->ms));
    story.since = since.join(tr(", "));
    story.happened = happened(facts, now);
    story.kept = waiting > 0 ? tr("All %n are on this machine, encrypted. Work on as usual; they leave by themselves, in order.", nullptr, waiting)
                             : tr("Everything is on this machine. Work on as usual; changes leave by themselves once the server is back.");
    story.toDo = toDo(facts);
    return story;
}

} // namespace redoubt::views
