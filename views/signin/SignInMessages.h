// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/signin/SignInState.h"
#include "views/theme/Icons.h"
#include "views/widgets/Ink.h"

#include <QCoreApplication>

namespace redoubt::views {

/// The sentences of the sign-in page, made from plain values so that they can be tested without a window.
class SignInMessages
{
    Q_DECLARE_TR_FUNCTIONS(redoubt::views::SignInMessages)
public:
    struct Line
    {
        QString text;
        Ink ink = Ink::Text3;
        Icon icon = Icon::None;
    };

    /// Below the server: what is known about its certificate.
    [[nodiscard]] static Line certificate(const ServerChoice &server);
    /// Below the password or above the buttons: what went wrong, and what to do.
    [[nodiscard]] static QString failure(const SignInFailure &failure);
    /// Whether @p problem belongs to the password's field.
    [[nodiscard]] static bool concernsPassword(SignInProblem problem);
    /// "Sign in offline, with data of 13:52"
    [[nodiscard]] static QString offline(qint64 dataAt, qint64 now);
    /// "9C:41…E7": the first two and the last byte.
    [[nodiscard]] static QString shortFingerprint(const QString &fingerprint);
};

} // namespace redoubt::views
