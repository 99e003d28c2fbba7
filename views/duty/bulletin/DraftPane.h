// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/duty/bulletin/BulletinValues.h"

#include <QWidget>

namespace redoubt::views {

class Button;
class Label;

/// The way of a draft: drafted, checked by a second person, issued by a leader; and what whoever looks can do about it.
class DraftPane : public QWidget
{
    Q_OBJECT
public:
    explicit DraftPane(QWidget *parent = nullptr);

    /// @p whyNotIssue: why whoever looks cannot issue it; empty: they can.
    void setValues(const models::BulletinValues &values, bool mayWrite, const QString &whyNotIssue);

Q_SIGNALS:
    void editRequested();
    void passRequested();
    void sendBackRequested();
    void issueRequested();
    void discardRequested();

private:
    Label *m_way;
    Label *m_whyNot;
    Button *m_edit;
    Button *m_pass;
    Button *m_back;
    Button *m_issue;
    Button *m_discard;
};

} // namespace redoubt::views
