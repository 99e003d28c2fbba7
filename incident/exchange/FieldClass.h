// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/describe/enum.hpp>

#include <string_view>

namespace redoubt::incident {

/// What sort of thing a field of an incident is, as people leave it out for a recipient. One field may be of several.
enum class FieldClass {
    Contacts,  ///< 联系方式: name, post and telephone of whom to call
    Names,     ///< 人员姓名: who wrote, signed or closed something
    Addresses, ///< 地址与威胁指标: addresses of systems, indicators
    Systems,   ///< 内部系统: all that is said of the systems concerned
    Files,     ///< 附件: names, digests and notes of attached files
    Working,   ///< 内部工作过程: drafts of reports, what was remarked on their way, what was settled
    Chosen,    ///< 指定内容: a place that somebody chose by itself
};
BOOST_DESCRIBE_ENUM(FieldClass, Contacts, Names, Addresses, Systems, Files, Working, Chosen)

/// "联系方式"
[[nodiscard]] std::string_view lawName(FieldClass fieldClass);
/// Whether the field at @p place (ExchangeFile.h) is of @p fieldClass. None is Chosen by itself.
[[nodiscard]] bool isOfClass(std::string_view place, FieldClass fieldClass);

} // namespace redoubt::incident
