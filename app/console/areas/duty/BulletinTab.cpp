// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/duty/BulletinTab.h"

#include "app/console/session/Session.h"
#include "duty/due/BulletinsDue.h"
#include "models/Text.h"
#include "views/duty/bulletin/BulletinPage.h"
#include "views/widgets/Button.h"
#include "views/widgets/KeyHint.h"

#include <QKeySequence>

namespace redoubt::console {

using namespace duty;

namespace {
const QString bulletinPrefix = QStringLiteral("duty.bulletin:");
const QString contactsItem = QStringLiteral("duty.bulletin.contacts");

QString bulletinItem(const Id &record) { return bulletinPrefix + models::text(record.toString()); }
} // namespace

BulletinTab::BulletinTab(const AreaPlace &place, const DutySeat &seat)
    : m_seat(place, seat), m_page(new views::BulletinPage), m_issuing(m_seat, *m_page, nullptr), m_answers(m_seat, *m_page, nullptr),
      m_groups(m_seat, *m_page, nullptr), m_shows(m_seat, *m_page, m_issuing, m_answers, nullptr)
{
    connect(&m_issuing, &BulletinActs::saved, this, &BulletinTab::saved);
    connect(&m_issuing, &BulletinActs::failed, this, &BulletinTab::failed);
    connect(&m_answers, &AnswerActs::saved, this, &BulletinTab::saved);
    connect(&m_answers, &AnswerActs::failed, this, &BulletinTab::failed);
    connect(&m_groups, &GroupActs::saved, this, &BulletinTab::saved);
    connect(&m_shows, &BulletinController::changed, this, [this] {
        if (m_draft)
            m_draft->setVisible(m_seat.mayDraft());
        if (m_sort)
            m_sort->setVisible(m_groups.maySort());
        Q_EMIT changed();
    });
}

QString BulletinTab::title() const { return tr("Bulletins"); }

QWidget *BulletinTab::page() const { return m_page; }

QList<QWidget *> BulletinTab::acts()
{
    auto *contacts = new views::Button(tr("Liaisons"), views::ButtonKind::Secondary, views::Icon::Users);
    connect(contacts, &QPushButton::clicked, this, [this] { m_answers.openContacts(); });
    m_sort = new views::Button(tr("Groups…"), views::ButtonKind::Ghost, views::Icon::Unit);
    m_sort->setToolTip(tr("How the units below are sorted, here and in zero reports"));
    connect(m_sort, &QPushButton::clicked, this, [this] { m_groups.open(); });
    m_draft = new views::Button(tr("Draft a bulletin"), views::ButtonKind::Secondary, views::Icon::Plus);
    connect(m_draft, &QPushButton::clicked, this, [this] { m_issuing.draft(); });
    if (!m_seat.mayDraft())
        m_draft->hide(); // shown it would be a window: it has no place yet
    if (!m_groups.maySort())
        m_sort->hide();
    return {m_sort, contacts, m_draft};
}

void BulletinTab::shown() { m_shows.showAll(); }

void BulletinTab::setCompact(bool compact) { m_page->setCompact(compact); }

void BulletinTab::tick() { m_shows.tick(); }

std::vector<Waiting> BulletinTab::waiting() const
{
    std::vector<Waiting> all;
    const auto now = m_seat.place().now();
    const auto &seat = m_seat.seat();
    const auto add = [&](const QString &text, const DueItem &item) { all.push_back({text, 1, item.due, bulletinItem(item.record), false, {}}); };
    // What we owe, and a draft for my hand, waits at once; what others owe us once its time is near.
    if (m_seat.mayAnswer()) {
        for (const auto &item : bulletinsOwed(m_seat.board(), seat.unit, seat.broadcast, *seat.channel, now).items) {
            const auto title = models::text(item.title);
            add(item.what == DueWhat::Acknowledge ? tr("To be acknowledged: %1").arg(title) : tr("Feedback is due: %1").arg(title), item);
        }
    }
    if (m_seat.mayRemind() && seat.broadcast) {
        for (const auto &item : waitingNow(answersOwed(m_seat.board(), *seat.broadcast, m_seat.channels(), now), now))
            add(tr("%n unit(s) have not answered: %1", nullptr, item.count).arg(models::text(item.title)), item);
    }
    for (const auto &row : m_shows.openRows()) {
        if (row.box == models::BulletinBox::Drafts && m_shows.waitsForMe(row))
            all.push_back({tr("Draft: %1").arg(row.title), 1, row.due, bulletinItem(row.record), false, {}});
    }
    return all;
}

QList<views::PaletteItem> BulletinTab::finds() const
{
    QList<views::PaletteItem> items;
    views::PaletteItem directory;
    directory.id = contactsItem;
    directory.title = tr("Liaisons");
    directory.icon = views::Icon::Users;
    items += directory;
    const auto add = [&](const BulletinView &view) {
        views::PaletteItem item;
        item.id = bulletinItem(view.bulletin.id);
        item.title = models::text(view.paper().number) + QLatin1Char(' ') + models::text(view.paper().body.title);
        item.icon = views::Icon::Megaphone;
        items += item;
    };
    if (m_seat.seat().broadcast) {
        for (const auto &view : m_seat.board().sent(*m_seat.seat().broadcast))
            add(view);
    }
    for (const auto &view : m_seat.board().sentTo(m_seat.seat().unit, m_seat.seat().broadcast))
        add(view);
    return items;
}

bool BulletinTab::choose(const QString &item)
{
    if (item == contactsItem) {
        Q_EMIT frontRequested();
        m_answers.openContacts();
        return true;
    }
    if (!item.startsWith(bulletinPrefix))
        return false;
    const auto record = Id::parse(item.mid(bulletinPrefix.size()).toStdString());
    if (!record || !m_shows.open(*record))
        return false;
    Q_EMIT frontRequested();
    return true;
}

QList<views::KeyGroup> BulletinTab::keys()
{
    const auto name = [](const QKeySequence &keys) { return views::KeyHint::textOf(keys); };
    return {{tr("Bulletins"),
             {{{name(Qt::Key_J), name(Qt::Key_K)}, tr("next and previous bulletin")},
              {{name(Qt::CTRL | Qt::Key_Return)}, tr("remind who has not acknowledged")},
              {{name(Qt::Key_Left), name(Qt::Key_Right)}, tr("fold and unfold a group of units")}}}};
}

bool BulletinTab::follow(const Intent &intent)
{
    const auto &desk = m_seat.place().desk;
    if (desk.shelfOf(intent.kind) != &BulletinShelf::of(desk))
        return false;
    if (intent.record)
        (void)m_shows.open(*intent.record); // what belongs to a bulletin is found on the page
    Q_EMIT frontRequested();
    return true;
}

} // namespace redoubt::console
