// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/ChangeNotice.h"
#include "store/RecordView.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace redoubt::store {

struct CacheParts;

/// Collects what a call changes: which records it touched and whether they were shown before.
class NoticeBuilder
{
public:
    explicit NoticeBuilder(CacheParts &parts) : m_parts(parts) { }

    /// Before a record is changed.
    void touch(const RecordKey &key, const std::string &kind);
    /// The same where the caller knows whether it is shown.
    void touch(const RecordKey &key, const std::string &kind, bool isShown);
    /// When all is done: compares with what is shown now.
    [[nodiscard]] ChangeNotice finish();

    std::vector<Id> streamsOpened;
    std::vector<Id> streamsPurged;
    std::vector<Id> streamsReloaded;
    std::vector<std::int64_t> alarms;
    bool outboxChanged = false;
    bool quarantineChanged = false;
    bool grantsChanged = false;
    bool alarmsGone = false;

private:
    struct Touched
    {
        RecordKey key;
        std::string kind;
        bool wasShown = false;
    };
    struct KeyHash
    {
        std::size_t operator()(const RecordKey &key) const noexcept { return std::hash<Id>()(key.record) ^ (std::hash<Id>()(key.stream) << 1); }
    };
    CacheParts &m_parts;
    std::vector<Touched> m_touched;
    std::unordered_map<RecordKey, std::size_t, KeyHash> m_known;
};

} // namespace redoubt::store
