// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/duty/BulletinShelf.h"

#include "models/Text.h"

#include <QtGlobal>

#include <utility>

namespace redoubt::console {

using namespace duty;

const BulletinShelf &BulletinShelf::of(const Desk &desk)
{
    const auto *shelf = desk.shelf<BulletinShelf>();
    if (!shelf)
        qFatal("the desk has no shelf for bulletins");
    return *shelf;
}

Shelf::Reads BulletinShelf::reads() const
{
    return {{},
            {UnitGroup::Kind, Bulletin::Kind, BulletinEnd::Kind, BulletinDraft::Kind, BulletinCheck::Kind, BulletinReceipt::Kind,
             BulletinFeedback::Kind, BulletinReminder::Kind, UnitContact::Kind},
            {}};
}

void BulletinShelf::take(const store::RecordView &view) { m_changed = m_board.take(view.stream, view.state) || m_changed; }

void BulletinShelf::drop(const store::RecordKey &key) { m_changed = m_board.drop(key.record) || m_changed; }

void BulletinShelf::forget(const Id &stream) { m_changed = m_board.forget(stream) || m_changed; }

void BulletinShelf::tell()
{
    if (std::exchange(m_changed, false))
        Q_EMIT bulletinsChanged();
}

QString BulletinShelf::titleOf(const Id &, const Id &record) const
{
    if (const auto bulletin = m_board.bulletinOf(record))
        return wordFor(*bulletin);
    if (const auto draft = m_board.draft(record))
        return models::text(draft->draft.value.body.title);
    if (const auto *contact = m_board.contact(record))
        return models::text(contact->value.name);
    return {};
}

QString BulletinShelf::wordFor(const Id &id) const
{
    if (const auto view = m_board.bulletin(id))
        return models::text(view->paper().number) + QLatin1Char(' ') + models::text(view->paper().body.title);
    if (const auto draft = m_board.draft(id))
        return models::text(draft->draft.value.body.title);
    return {};
}

QString BulletinShelf::fileName(const Digest &digest) const
{
    const auto *file = m_board.file(digest.toString());
    return file ? models::text(file->name) : QString();
}

} // namespace redoubt::console
