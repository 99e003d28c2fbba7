// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/frame/FrameState.h"

#include <QWidget>

class QHBoxLayout;
class QMenu;

namespace redoubt::views {

class AccountButton;
class ElidedLabel;
class IconLabel;
class Label;
class NoticeBell;
class Rule;
class SearchLauncher;
class SyncChip;

/// Who I am, a note of the hour, search, a clock, the sync chip. Shows values; asks by signals.
class TopBar : public QWidget
{
    Q_OBJECT
public:
    explicit TopBar(QWidget *parent = nullptr);

    void setAccount(const AccountState &state);
    void setNote(const NoteState &state);
    void setClock(const ClockState &state);
    void setSync(const SyncState &state);
    [[nodiscard]] NoticeBell *bell() const { return m_bell; }
    /// What opens below the account.
    void setAccountMenu(QMenu *menu);
    void setCompact(bool compact);

Q_SIGNALS:
    void searchRequested(const QString &typed);
    void syncRequested(redoubt::views::SyncPart part);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void applyVisibility();

    AccountButton *m_accountButton;
    QWidget *m_note;
    IconLabel *m_noteIcon;
    Label *m_noteCaption;
    Label *m_noteText;
    Label *m_noteUntil;
    SearchLauncher *m_search;
    QWidget *m_clock;
    IconLabel *m_clockIcon;
    Label *m_clockTitle;
    Label *m_clockTime;
    Label *m_clockNote;
    NoticeBell *m_bell;
    SyncChip *m_sync;
    QMenu *m_menu = nullptr;
    AccountState m_account;
    NoteState m_noteState;
    ClockState m_clockState;
    bool m_compact = false;
};

} // namespace redoubt::views
