// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/Refresh.h"
#include "app/console/areas/duty/BulletinSeat.h"
#include "models/duty/bulletin/BulletinListModel.h"

#include <QObject>

#include <optional>
#include <vector>

namespace redoubt::views {
class BulletinPage;
}

namespace redoubt::console {

class AnswerActs;
class BulletinActs;

/// Shows the bulletins of a seat on the page, and hands what people ask for to who does it.
class BulletinController : public QObject
{
    Q_OBJECT
public:
    BulletinController(BulletinSeat &seat, views::BulletinPage &page, BulletinActs &acts, AnswerActs &answers, QObject *parent);

    void showAll();
    /// Once a second: what is left of times.
    void tick();
    /// Shows @p record, a bulletin or a draft of one, in its box; false: it is not here.
    bool open(const Id &record);

    /// Rows of all boxes that are more than read: what runs, what is drafted, what we owe.
    [[nodiscard]] const std::vector<models::BulletinRow> &openRows() const { return m_open; }
    /// Of these, how many wait for whoever is signed in.
    [[nodiscard]] bool waitsForMe(const models::BulletinRow &row) const;
    [[nodiscard]] const std::optional<Id> &current() const { return m_current; }

Q_SIGNALS:
    void changed();

private:
    using Box = models::BulletinBox;
    [[nodiscard]] std::vector<Box> boxes() const;
    [[nodiscard]] Box firstBox() const;
    void gather();
    void showBox();
    void showCurrent();
    void showSent(const duty::BulletinView &view);
    void showReceived(const duty::BulletinView &view);
    void showDraft(const duty::DraftView &draft);
    void showBeside(const duty::BulletinView &view);
    void askForFiles(const Id &stream, const std::vector<feed::AttachedFile> &files);
    void saveFile(const QString &digest, const QString &name);
    void choose(const Id &record);
    [[nodiscard]] std::vector<models::BulletinRow> rowsOf(Box box) const;

    BulletinSeat &m_seat;
    views::BulletinPage &m_page;
    BulletinActs &m_acts;
    AnswerActs &m_answers;
    models::BulletinListModel m_list;
    std::vector<models::SentBulletin> m_sent;
    std::vector<models::ReceivedBulletin> m_received;
    std::vector<duty::DraftView> m_drafts;
    std::vector<models::BulletinRow> m_open;
    std::optional<Box> m_box;
    std::optional<Id> m_current;
    std::optional<Id> m_filesOf; ///< whose attachments were asked for
    Refresh m_refresh;
};

} // namespace redoubt::console
