// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

/// Whether texts that were removed stand in bytes after all, however they are written. Pure; walks no archives (documents/read/RemovedFromPaper.h).
namespace redoubt::incident {

/// A text that must not be there.
struct RemovedText
{
    std::string place; ///< where it stood
    std::string text;
    bool operator==(const RemovedText &) const = default;
};

/// A text that is there after all.
struct FoundText
{
    std::string removed; ///< place of what was removed
    std::string in;      ///< place that shows it; a part of an archive; empty: the bytes as a whole
    std::string as;      ///< "UTF-8", "UTF-16LE", "GB18030", "base64 of UTF-8", "hexadecimal of …", "another spelling"
    bool operator==(const FoundText &) const = default;
};

/// Long enough to be looked for within other texts: two characters beyond ASCII, or four of any. What is shorter ("1", "李") stands in anything by
/// chance; it is only compared with whole values of shown fields.
[[nodiscard]] bool isSearchable(std::string_view text);

/// Looks for texts in bytes: as UTF-8, UTF-16 of both orders and GB18030 (which has GBK), each plain, in base64 (three alignments, both alphabets,
/// across line ends) and in hexadecimal; also after percent encoding, JSON escapes and XML references were undone, up to three times; and by
/// searchKey(), so that full width, case, traditional characters and "[.]" hide nothing, and a number of seven digits or more by its digits alone,
/// however they are set apart. A form that comes to fewer than @c leastBytes bytes (at least 4; base64: at least 6 characters) is not looked for, as
/// it would stand there by chance: more in bytes that are chance themselves. Does not see what is encrypted, compressed, reversed, cut in pieces or
/// said in other words.
class RemovedTextSearch
{
public:
    /// Of @p texts those that are searchable.
    explicit RemovedTextSearch(const std::vector<RemovedText> &texts, std::size_t leastBytes = 4);
    ~RemovedTextSearch();
    RemovedTextSearch(const RemovedTextSearch &) = delete;
    RemovedTextSearch &operator=(const RemovedTextSearch &) = delete;

    [[nodiscard]] bool isEmpty() const;
    /// Which of them are in @p bytes, called @p place; each once.
    [[nodiscard]] std::vector<FoundText> in(std::string_view bytes, const std::string &place) const;

private:
    struct Forms;
    std::unique_ptr<Forms> m_forms;
};

/// The same, once.
[[nodiscard]] std::vector<FoundText> findRemoved(std::string_view bytes, const std::vector<RemovedText> &texts, std::size_t leastBytes = 4);

} // namespace redoubt::incident
