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
class Rule;
class SearchLauncher;
class SyncChip;

/// Who I am, who is on duty until when, search, the exercise clock, the sync chip. Shows values; asks by signals.
class TopBar : public QWidget
{
    Q_OBJECT
public:
    explicit TopBar(QWidget *parent = nullptr);

    void setAccount(const AccountState &state);
    void setClock(const ClockState &state);
    void setSync(const SyncState &state);
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
    QWidget *m_duty;
    Label *m_dutyNames;
    Label *m_dutyUntil;
    SearchLauncher *m_search;
    QWidget *m_clock;
    IconLabel *m_clockIcon;
    Label *m_clockTitle;
    Label *m_clockTime;
    Label *m_clockNote;
    SyncChip *m_sync;
    QMenu *m_menu = nullptr;
    AccountState m_account;
    ClockState m_clockState;
    bool m_compact = false;
};

} // namespace redoubt::views
