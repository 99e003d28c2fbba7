// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/papers/PaperThread.h"
#include "app/console/areas/Area.h"
#include "app/console/areas/Surroundings.h"
#include "app/console/session/Session.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace redoubt::views {
class MainFrame;
}

namespace redoubt::console {

class EvidenceDesk;
class NoticeDesk;
class Notices;
class NoticeVoice;

/// A signed-in console: puts the areas into the frame and carries between the two. Which areas there are it walks, by areas/Areas.h.
class Workbench : public QObject
{
    Q_OBJECT
public:
    /// @p frame is empty and belongs to the window.
    Workbench(Session &session, Surroundings &surroundings, views::MainFrame &frame, QObject *parent);
    ~Workbench() override;

    [[nodiscard]] const std::vector<std::unique_ptr<Area>> &areas() const { return m_areas; }
    /// The area of that class, which stands in areas/Areas.cpp.
    template <class A>
    [[nodiscard]] A &area() const
    {
        for (const auto &each : m_areas) {
            if (auto *found = dynamic_cast<A *>(each.get()))
                return *found;
        }
        qFatal("no such area");
    }
    /// Whose page is shown.
    [[nodiscard]] Area &front() const;
    /// The first area with the first of its pages, as after signing in.
    void showHome();
    /// Asks one area after the other; false: none can.
    bool follow(const Intent &intent);
    [[nodiscard]] views::MainFrame &frame() { return m_frame; }
    [[nodiscard]] NoticeDesk &notices() { return *m_noticeDesk; }
    [[nodiscard]] NoticeVoice &voice() { return *m_voice; }

    /// The account may do nothing at the server before its password has been changed.
    void askForNewPassword();
    void passwordChanged();
    /// Something goes on that would end if the console were left now.
    [[nodiscard]] bool isBusy() const;
    /// The same, and the person who wants to leave is told so.
    [[nodiscard]] bool holdsBack();
    /// What is open on a screen for others to look at; null: nothing.
    [[nodiscard]] QWidget *wall() const;

Q_SIGNALS:
    void signOutRequested();

private:
    void makeAttachments();
    void makeAreas(Surroundings &surroundings);
    void connectArea(Area &area);
    void makeActions();
    void makeNotices(const Preferences &preferences);
    void show(const Area &area);
    /// Until somebody has gone anywhere, what is shown is where there is something for them.
    void beginWhereSomethingIs();
    [[nodiscard]] Area *areaCalled(const QString &id) const;
    void showAccount();
    /// What areas say on every page, of each kind the first that says something.
    void showEveryPage();
    void goBack();
    /// What the palette finds now; the acts among it are kept until it is asked again.
    [[nodiscard]] QList<views::PaletteItem> paletteItems();
    void addActs(QList<views::PaletteItem> &items, std::vector<views::PageAction> acts);
    void choose(const QString &item);
    void receipt(const Receipt &receipt);
    void trouble(const QString &sentence);
    /// What became of a damaged cache.
    void showRescue();
    void showLinkTrouble();
    void showAlarms();

    Session &m_session;
    views::MainFrame &m_frame;
    Notices *m_notices;
    NoticeVoice *m_voice = nullptr;
    NoticeDesk *m_noticeDesk = nullptr; ///< also counts the badges
    EvidenceDesk *m_attachments = nullptr;
    PaperThread m_papers; ///< of all areas: whoever goes on to another seat does not wait for a print
    std::vector<std::unique_ptr<Area>> m_areas;
    QString m_lastTrade;                   ///< id of the area with an entry at the head of the rail that was in front last
    bool m_hasBegun = false;               ///< a page was chosen, by somebody or because something is there
    std::vector<views::PageAction> m_acts; ///< of the palette, by number
    QTimer m_second;
};

} // namespace redoubt::console
