// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/operations/Follow.h"

#include "feed/kinds/UnitStreams.h"
#include "store/parts/CacheParts.h"
#include "store/parts/Followed.h"
#include "store/parts/Grants.h"

namespace redoubt::store {

ChangeNotice followOfUnit(CacheParts &parts, const Id &unit, StreamPurpose purpose)
{
    if (standingRoles(parts, purpose).empty())
        throw StoreFailure(ErrorCode::Forbidden, "no role in a unit reaches such streams of units below");
    NoticeBuilder notice(parts);
    const auto stream = feed::unitStream(parts.keys.server, unit, purpose);
    parts.letGo.erase(stream);
    if (!parts.streams.find(stream)) {
        parts.streams.open(stream, StreamState::Following, parts.random);
        keepFollowed(parts, stream, {unit, purpose});
        notice.streamsOpened.push_back(stream);
        notice.grantsChanged = true;
        refreshFacts(parts);
    }
    return notice.finish();
}

ChangeNotice unfollowStream(CacheParts &parts, const Id &stream)
{
    NoticeBuilder notice(parts);
    if (followed(parts).contains(stream)) {
        purgeStream(parts, notice, stream);
        parts.letGo.insert(stream);
    }
    return notice.finish();
}

} // namespace redoubt::store
