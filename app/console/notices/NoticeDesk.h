// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/Refresh.h"
#include "app/console/areas/Area.h"
#include "app/console/notices/NoticeBook.h"
#include "views/frame/NoticeList.h"

#include <QObject>

#include <map>
#include <memory>
#include <vector>

namespace redoubt::views {
class MainFrame;
}

namespace redoubt::console {

class NoticeVoice;
class Preferences;

/// Asks the areas what waits, keeps a NoticeBook of it under the account's seal, and says what is to be said. Their badges are counted from the very
/// same answers.
class NoticeDesk : public QObject
{
    Q_OBJECT
public:
    /// All outlive the desk.
    NoticeDesk(Session &session, const Preferences &preferences, const std::vector<std::unique_ptr<Area>> &areas, views::MainFrame &frame,
               NoticeVoice &voice, QObject *parent);
    ~NoticeDesk() override;

    /// Once a second: looks every few seconds, for times that come.
    void tick();
    /// Something waits that did not, or waits no more.
    void look();

    [[nodiscard]] const NoticeBook &book() const { return m_book; }
    [[nodiscard]] views::NoticeModel &model() { return m_model; }

Q_SIGNALS:
    /// The place of a notice is wanted: an item of the palette; empty: the area's page.
    void placeWanted(const QString &area, const QString &place);

private:
    void restore();
    void keep();
    void announce(const Announcement &announcement);
    void showBook();
    void open(const QString &key);

    Session &m_session;
    const Preferences &m_preferences;
    const std::vector<std::unique_ptr<Area>> &m_areas;
    views::MainFrame &m_frame;
    NoticeVoice &m_voice;
    NoticeBook m_book;
    bool m_isRestored = false; ///< what was said before is known
    int m_seconds = 0;
    std::vector<Notice> m_kept; ///< as it was kept last
    views::NoticeModel m_model;
    Refresh m_refresh;
};

} // namespace redoubt::console
