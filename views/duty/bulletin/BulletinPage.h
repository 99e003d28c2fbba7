// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/duty/bulletin/BulletinValues.h"
#include "views/duty/bulletin/BulletinListPane.h"
#include "views/duty/bulletin/BulletinRequests.h"
#include "views/duty/bulletin/ReceiptsPane.h"

#include <QWidget>

class QHBoxLayout;
class QStackedWidget;

namespace redoubt::views {

class BulletinListPane;
class BulletinSheet;
class DraftPane;
class EmptyState;
class OwnAnswerPane;
class SegmentedControl;

/// Bulletins: the list, the one that is open as it was sent, and at the right what has become of it. Below 1600 px the last two take turns.
class BulletinPage : public QWidget
{
    Q_OBJECT
public:
    explicit BulletinPage(QWidget *parent = nullptr);

    /// Nothing was ever sent, drafted or received. @p mayDraft: the first action stands there.
    void setEmpty(bool empty, bool mayDraft);
    void setCompact(bool compact);
    /// What is open; none: nothing in the box.
    void setBulletin(const std::optional<models::BulletinValues> &values);
    /// Which pane stands beside it.
    enum class Beside { Receipts, OwnAnswer, Draft, Nothing };
    void setBeside(Beside beside);
    /// "Receipts 51/56", where the two take turns.
    void setBesideTitle(const QString &title);
    void setNow(Instant now);

    [[nodiscard]] BulletinListPane &list() const { return *m_list; }
    [[nodiscard]] BulletinSheet &sheet() const { return *m_sheet; }
    [[nodiscard]] ReceiptsPane &receipts() const { return *m_receipts; }
    [[nodiscard]] OwnAnswerPane &ownAnswer() const { return *m_own; }
    [[nodiscard]] DraftPane &draft() const { return *m_draft; }

Q_SIGNALS:
    void newRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    /// Whether the key means something on the whole page.
    bool takeKey(const QKeyEvent &event);

    bool m_compact = false;
    Beside m_besideKind = Beside::Nothing;
    QStackedWidget *m_either;
    EmptyState *m_none;
    QWidget *m_firstAct = nullptr;
    BulletinListPane *m_list;
    BulletinSheet *m_sheet;
    QStackedWidget *m_middle;
    QStackedWidget *m_beside;
    ReceiptsPane *m_receipts;
    OwnAnswerPane *m_own;
    DraftPane *m_draft;
    QWidget *m_turns;
    SegmentedControl *m_turn;
    QString m_besideTitle;
};

} // namespace redoubt::views
