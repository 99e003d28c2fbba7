// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/duty/bulletin/BulletinValues.h"

#include <QHash>
#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace redoubt::views {

class Button;
class Label;

/// A bulletin as it was sent: deadlines, summary, what is affected, what to do, attachments; at its foot who drafted, checked and issued it, with
/// the digest that was signed. One that does not verify says so first.
class BulletinSheet : public QWidget
{
    Q_OBJECT
public:
    explicit BulletinSheet(QWidget *parent = nullptr);

    void setValues(const models::BulletinValues &values);
    void setNow(Instant now);
    /// What is at hand of an attachment; not known: its button fetches.
    void setHeld(const QString &digest, bool held);
    /// Whether its end may be said, or a correction begun.
    void setMayIssue(bool may);

Q_SIGNALS:
    void fetchRequested(const QString &digest);
    /// A copy of the file of that name is wanted.
    void copyRequested(const QString &digest, const QString &name);
    void verifyRequested();
    void bulletinWanted(const redoubt::Id &bulletin);
    void correctRequested();
    void withdrawRequested();
    void closeRequested();

private:
    void rebuild();
    void buildHead(QVBoxLayout *column);
    void buildWarnings(QVBoxLayout *column);
    void buildDeadlines(QVBoxLayout *column);
    void buildSystems(QVBoxLayout *column);
    void buildSteps(QVBoxLayout *column);
    void buildFiles(QVBoxLayout *column);
    void buildFoot();
    void showTimes();
    QWidget *deadlineCard(const QString &word, const QString &due, int done, Label *&left);

    models::BulletinValues m_values;
    Instant m_now;
    bool m_mayIssue = false;
    QHash<QString, bool> m_held;
    QHash<QString, Button *> m_fileButtons;
    QVBoxLayout *m_column;
    QWidget *m_bar = nullptr;
    QScrollArea *m_scroll;
    QWidget *m_foot = nullptr;
    Label *m_acknowledgeLeft = nullptr;
    Label *m_feedbackLeft = nullptr;
};

} // namespace redoubt::views
