// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/signin/EnrolmentState.h"

#include <QFrame>

#include <vector>

namespace redoubt::views {

class Label;

/// The certificate that is about to be trusted: for which server, whose it is, until when, with its fingerprint in
/// full and in groups that can be read out over the telephone.
class CertificateCard : public QFrame
{
    Q_OBJECT
public:
    explicit CertificateCard(QWidget *parent = nullptr);

    void setOffer(const EnrolmentOffer &offer);

    /// Pairs joined to groups of two bytes, eight groups a line.
    [[nodiscard]] static QString groupedFingerprint(const QString &fingerprint);

private:
    Label *m_server;
    Label *m_authority;
    Label *m_validUntil;
    Label *m_fingerprint;
    Label *m_account;
    Label *m_console;
    struct Line
    {
        Label *name;
        Label *value;
    };
    std::vector<Line> m_lines;
};

} // namespace redoubt::views
