// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/parts/NoticeBuilder.h"

#include "store/parts/CacheParts.h"

#include <algorithm>

namespace redoubt::store {

void NoticeBuilder::touch(const RecordKey &key, const std::string &kind)
{
    if (!m_known.contains(key))
        touch(key, kind, m_parts.isShown(key));
}

void NoticeBuilder::touch(const RecordKey &key, const std::string &kind, bool isShown)
{
    if (m_known.emplace(key, m_touched.size()).second)
        m_touched.push_back({key, kind, isShown});
}

ChangeNotice NoticeBuilder::finish()
{
    ChangeNotice notice;
    // Revoked and granted again within one page: it is here, with other records.
    std::erase_if(streamsPurged, [&](const Id &stream) {
        if (!m_parts.streams.find(stream))
            return false;
        streamsReloaded.push_back(stream);
        std::erase(streamsOpened, stream);
        return true;
    });
    const auto isWhole = [&](const Id &stream) {
        return std::ranges::find(streamsPurged, stream) != streamsPurged.end() || std::ranges::find(streamsReloaded, stream) != streamsReloaded.end();
    };
    for (auto &touched : m_touched) {
        if (isWhole(touched.key.stream))
            continue;
        const bool isShown = m_parts.isShown(touched.key);
        if (!isShown && !touched.wasShown)
            continue;
        const auto what = isShown ? (touched.wasShown ? RecordChange::What::Updated : RecordChange::What::Added) : RecordChange::What::Removed;
        notice.records.push_back({touched.key.stream, std::move(touched.kind), touched.key.record, what});
    }
    notice.streamsOpened = std::move(streamsOpened);
    notice.streamsPurged = std::move(streamsPurged);
    notice.streamsReloaded = std::move(streamsReloaded);
    notice.outboxChanged = outboxChanged;
    notice.quarantineChanged = quarantineChanged;
    notice.grantsChanged = grantsChanged;
    notice.alarms = std::move(alarms);
    notice.alarmsGone = alarmsGone;
    notice.outboxCount = m_parts.outbox.waiting();
    notice.conflictCount = m_parts.conflictCount();
    return notice;
}

} // namespace redoubt::store
