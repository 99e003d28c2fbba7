// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/Workbench.h"

#include "app/console/Notices.h"
#include "app/console/Receipt.h"
#include "app/console/Sentences.h"
#include "app/console/WallKeys.h"
#include "app/console/areas/Areas.h"
#include "app/console/attachments/AttachmentSentences.h"
#include "app/console/attachments/EvidenceDesk.h"
#include "app/console/desk/DeskFacts.h"
#include "app/console/notices/NoticeDesk.h"
#include "app/console/notices/NoticeVoice.h"
#include "views/frame/MainFrame.h"
#include "views/widgets/ModelsLetGo.h"
#include "views/widgets/Toast.h"

#include <QAction>

#include <algorithm>

namespace redoubt::console {

namespace {
constexpr QLatin1StringView kAct("act:");

const char *pageOf(views::SyncPart part)
{
    switch (part) {
    case views::SyncPart::Outbox: return pages::Outbox;
    case views::SyncPart::Conflicts: return pages::Conflicts;
    case views::SyncPart::Quarantine: break;
    }
    return pages::Quarantine;
}
} // namespace

Workbench::Workbench(Session &session, Surroundings &surroundings, views::MainFrame &frame, QObject *parent)
    : QObject(parent), m_session(session), m_frame(frame), m_notices(new Notices(frame, this)), m_papers(session.place().store.ui())
{
    makeAttachments();
    makeAreas(surroundings);
    makeActions();
    showAccount();
    beginWhereSomethingIs();
    showEveryPage();
    makeNotices(surroundings.preferences);
    m_frame.setPaletteSource([this] { return paletteItems(); });

    connect(&session, &Session::signInNeeded, this, &Workbench::showLinkTrouble);
    connect(&session, &Session::linkUnusable, this, &Workbench::showLinkTrouble);
    connect(&session.desk(), &Desk::directoryChanged, this, &Workbench::showAccount);
    connect(&session.desk(), &Desk::alarmsChanged, this, &Workbench::showAlarms);
    showRescue();
    showLinkTrouble();
    connect(&m_second, &QTimer::timeout, this, [this] {
        for (const auto &area : m_areas)
            area->tick();
        beginWhereSomethingIs();
        m_noticeDesk->tick();
        showEveryPage();
    });
    m_second.start(1000);
}

Workbench::~Workbench()
{
    // It listens to the areas, which end before it otherwise.
    delete m_noticeDesk;
    // The models are the controllers' and end here; the frame is the window's and ends when the event loop turns.
    views::letGoOfModels(m_frame);
}

void Workbench::makeAttachments()
{
    m_attachments = new EvidenceDesk(
        m_session.place(), [this](const Id &stream, const Digest &digest) { m_session.wantDownload(stream, digest); }, this);
    connect(&m_session, &Session::downloadEnded, m_attachments, [this](const Id &stream, const Digest &digest, bool arrived, ErrorCode why) {
        if (arrived)
            m_attachments->arrived(stream, digest);
        else
            m_attachments->refused(stream, digest, {why, {}});
    });
    connect(&m_session, &Session::transferred, m_attachments, &EvidenceDesk::transferred);
    connect(&m_session, &Session::uploadRefused, this, [this](const sync::BlobName &blob, ErrorCode why) {
        m_attachments->transferred({blob, false, 0, 0});
        trouble(AttachmentSentences::notUploaded(fileName(m_session.desk(), blob.digest), why));
    });
    connect(m_attachments, &EvidenceDesk::saved, this, &Workbench::receipt);
    connect(m_attachments, &EvidenceDesk::failed, this, &Workbench::trouble);
}

void Workbench::makeAreas(Surroundings &surroundings)
{
    for (const auto &declared : console::areas()) {
        auto &area = *m_areas.emplace_back(declared.makeArea({m_session, *m_attachments, m_papers, surroundings}));
        if (area.isInRail())
            m_frame.addPage(area.entry(), area.page());
        else
            m_frame.addHiddenPage(area.entry().id, area.page());
        connectArea(area);
    }
    m_lastTrade = m_areas.front()->entry().id;
    m_frame.showPage(m_lastTrade);
    connect(&m_frame, &views::MainFrame::pageShown, this, [this](const QString &id) {
        auto *area = areaCalled(id);
        if (!area)
            return;
        m_hasBegun = true;
        if (area->isInRail() && !area->entry().atFoot)
            m_lastTrade = id;
        area->shown();
        showEveryPage(); // what a page says itself is not said above it
    });
    connect(&m_frame, &views::MainFrame::areaChosen, this, [this](const QString &id) {
        if (auto *area = areaCalled(id))
            area->showHome();
    });
    connect(&m_frame, &views::MainFrame::backRequested, this, &Workbench::goBack);
    connect(&m_frame, &views::MainFrame::syncRequested, this, [this](views::SyncPart part) {
        (void)follow({Intent::What::Open, pageOf(part), {}, {}, {}});
    });
    connect(&m_frame, &views::MainFrame::paletteChosen, this, &Workbench::choose);
    connect(&m_frame, &views::MainFrame::searchWanted, this, [this](const QString &typed) {
        Intent intent{Intent::What::Open, pages::Search, {}, {}, {}};
        intent.facts["typed"] = typed.toStdString();
        (void)follow(intent);
    });
}

void Workbench::connectArea(Area &area)
{
    connect(&area, &Area::frontRequested, this, [this, &area] { show(area); });
    connect(&area, &Area::everyPageChanged, this, &Workbench::showEveryPage);
    connect(&area, &Area::saved, this, &Workbench::receipt);
    connect(&area, &Area::failed, this, &Workbench::trouble);
    connect(&area, &Area::signOutRequested, this, &Workbench::signOutRequested);
    connect(&area, &Area::backRequested, this, &Workbench::goBack);
    connect(&area, &Area::intended, this, [this](const Intent &intent, const QString &otherwise) {
        if (!follow(intent) && !otherwise.isEmpty())
            trouble(otherwise);
    });
    connect(&m_frame, &views::MainFrame::compactChanged, &area, &Area::setCompact);
    area.setCompact(m_frame.isCompact());
}

void Workbench::makeActions()
{
    auto *syncNow = new QAction(tr("Sync now"), this);
    syncNow->setShortcut(QKeySequence(Qt::Key_F5));
    connect(syncNow, &QAction::triggered, &m_session, &Session::syncNow);
    m_frame.addMenuAction(syncNow, views::Icon::Sync);
    for (const auto &area : m_areas) {
        m_frame.addKeys(area->keys(), area->keysEverywhere());
        for (const auto &offered : area->actions()) {
            if (offered.icon == views::Icon::None)
                m_frame.addAction(offered.action);
            else
                m_frame.addMenuAction(offered.action, offered.icon);
        }
    }
    auto *keys = new QAction(tr("Keyboard"), this);
    connect(keys, &QAction::triggered, &m_frame, &views::MainFrame::showKeys);
    m_frame.addMenuAction(keys, views::Icon::Keyboard);
    m_frame.addMenuSeparator();
    auto *signOut = new QAction(tr("Sign out"), this);
    signOut->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Q));
    connect(signOut, &QAction::triggered, this, &Workbench::signOutRequested);
    m_frame.addMenuAction(signOut, views::Icon::SignOut);
    new WallKeys(
        m_frame, [this] { return wall(); }, this);
}

void Workbench::beginWhereSomethingIs()
{
    if (m_hasBegun)
        return;
    m_hasBegun = !front().finds().isEmpty();
    const auto fuller =
        std::ranges::find_if(m_areas, [](const auto &area) { return area->isInRail() && !area->entry().atFoot && !area->finds().isEmpty(); });
    if (!m_hasBegun && fuller != m_areas.end())
        show(**fuller);
}

void Workbench::show(const Area &area) { m_frame.showPage(area.entry().id); }

Area *Workbench::areaCalled(const QString &id) const
{
    const auto found = std::ranges::find_if(m_areas, [&id](const auto &area) { return area->entry().id == id; });
    return found == m_areas.end() ? nullptr : found->get();
}

Area &Workbench::front() const
{
    auto *shown = areaCalled(m_frame.currentPage());
    return shown ? *shown : *m_areas.front();
}

void Workbench::showHome()
{
    show(*m_areas.front());
    m_areas.front()->showHome();
}

bool Workbench::follow(const Intent &intent)
{
    return std::ranges::any_of(m_areas, [&intent](const auto &area) { return area->follow(intent); });
}

void Workbench::showAccount()
{
    views::AccountState state;
    const auto &desk = m_session.desk();
    state.account = QString::fromStdString(m_session.entry().accountName);
    if (const auto name = desk.knownName(desk.account()))
        state.account = QString::fromStdString(*name);
    state.unit = QString::fromStdString(desk.ownUnitName());
    m_frame.setAccount(state);
}

void Workbench::makeNotices(const Preferences &preferences)
{
    m_voice = new NoticeVoice(m_frame, *m_notices, this);
    m_noticeDesk = new NoticeDesk(m_session, preferences, m_areas, m_frame, *m_voice, this);
    connect(m_noticeDesk, &NoticeDesk::placeWanted, this, [this](const QString &area, const QString &place) {
        if (auto *of = areaCalled(area); of && (place.isEmpty() || !of->choose(place)))
            show(*of);
    });
    connect(&m_frame, &views::MainFrame::noticeSettingsRequested, this, [this] { m_frame.showPage(QStringLiteral("settings")); });
    m_noticeDesk->look();
}

void Workbench::showEveryPage()
{
    const auto shown = m_frame.currentPage();
    EveryPage all;
    for (const auto &area : m_areas) {
        auto says = area->onEveryPage(area->entry().id == shown);
        if (all.note.text.isEmpty())
            all.note = std::move(says.note);
        if (all.clock.clock.isEmpty())
            all.clock = std::move(says.clock);
        if (all.strip.title.isEmpty())
            all.strip = std::move(says.strip);
        if (!all.sync)
            all.sync = says.sync;
    }
    m_frame.setNote(all.note);
    m_frame.setClock(all.clock);
    m_frame.setStrip(all.strip);
    if (all.sync)
        m_frame.setSync(*all.sync);
}

/// One step: out of settings and outbox to the trade as one left it, inside a trade towards its first page.
void Workbench::goBack()
{
    auto &area = front();
    if (area.goBack() || area.entry().id == m_lastTrade)
        return;
    m_frame.showPage(m_lastTrade);
}

QList<views::PaletteItem> Workbench::paletteItems()
{
    m_acts.clear();
    QList<views::PaletteItem> items;
    // What can be done where one is comes first.
    for (const auto &area : m_areas)
        addActs(items, area->actsHere());
    for (const auto &area : m_areas) {
        items += area->finds();
        addActs(items, area->acts());
    }
    return items;
}

void Workbench::addActs(QList<views::PaletteItem> &items, std::vector<views::PageAction> acts)
{
    for (auto &act : acts) {
        items.push_back({kAct + QString::number(m_acts.size()), act.name, act.place, act.icon, {}, {}});
        m_acts.push_back(std::move(act));
    }
}

void Workbench::choose(const QString &item)
{
    if (!item.startsWith(kAct)) {
        (void)std::ranges::any_of(m_areas, [&item](const auto &area) { return area->choose(item); });
        return;
    }
    const auto number = item.mid(kAct.size()).toUInt();
    if (number < m_acts.size())
        m_acts[number].act();
}

void Workbench::showAlarms()
{
    if (m_session.desk().alarms().empty() && m_session.desk().failures().empty())
        return;
    m_notices->stand(views::Tone::Severity4, views::Icon::Alert, tr("Something needs the administrator's eyes"),
                     tr("A stream was stopped or local data could not be read. Nothing was deleted. Open the outbox and copy the diagnostics."));
}

void Workbench::showRescue()
{
    const auto &entry = m_session.entry();
    if (!entry.chainsWhole)
        m_notices->stand(views::Tone::Severity4, views::Icon::Alert, tr("Nothing new can be saved in this profile"),
                         Sentences::chainsLost(entry.rescue));
    else if (entry.rescue)
        m_notices->stand(views::Tone::Severity2, views::Icon::Info, tr("The local data was damaged and has been put aside"),
                         Sentences::rescued(*entry.rescue));
}

void Workbench::showLinkTrouble()
{
    if (const auto &detail = m_session.linkTrouble())
        m_notices->stand(views::Tone::Severity4, views::Icon::CloudOff, tr("No connection to the server can be made"),
                         Sentences::linkUnusable(*detail));
    else if (m_session.needsSignIn())
        m_notices->stand(views::Tone::Severity2, views::Icon::Lock, tr("Sign in again to sync"),
                         tr("The server no longer accepts this session. Everything you do is kept here and sent after the next sign-in."));
}

bool Workbench::isBusy() const
{
    return std::ranges::any_of(m_areas, [](const auto &area) { return !area->holdsBack().isEmpty(); });
}

bool Workbench::holdsBack()
{
    for (const auto &area : m_areas) {
        if (const auto why = area->holdsBack(); !why.isEmpty()) {
            trouble(why);
            return true;
        }
    }
    return false;
}

QWidget *Workbench::wall() const
{
    for (const auto &area : m_areas) {
        if (auto *wall = area->wall())
            return wall;
    }
    return nullptr;
}

void Workbench::askForNewPassword()
{
    m_notices->stand(views::Tone::Severity2, views::Icon::Key, tr("Choose your own password first"),
                     tr("The server gives this account nothing before its first password has been changed."));
}

void Workbench::passwordChanged()
{
    m_notices->clear();
    receipt(tr("Password changed"));
    m_session.syncNow();
}

void Workbench::receipt(const Receipt &receipt)
{
    QList<views::ToastAction> actions;
    if (!receipt.place.isEmpty())
        actions.push_back({tr("See the record"), [this, place = receipt.place] { choose(place); }});
    if (receipt.undo)
        actions.push_back({tr("Undo"), receipt.undo});
    m_frame.showReceipt(receipt.text, actions);
}

void Workbench::trouble(const QString &sentence) { m_notices->trouble(sentence); }

} // namespace redoubt::console
