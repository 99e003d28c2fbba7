// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/InstallationName.h"

#include "core/text/NameKey.h"
#include "core/text/ShownName.h"

#include <set>

namespace redoubt::server {

Result<void> checkInstallationName(std::string_view name) { return text::checkShownName(name, MaxInstallationName); }

std::string freeInstallationName(ReadTransaction &storage, const std::string &wanted)
{
    std::set<std::string> taken;
    for (const auto &installation : storage.installations())
        taken.insert(text::nameKey(installation.name));
    auto name = text::asShownName(wanted, MaxInstallationName); // a code may be older than the check of its name
    for (int number = 2; taken.contains(text::nameKey(name)); ++number) {
        const auto suffix = " (" + std::to_string(number) + ')';
        name = text::asShownName(wanted, MaxInstallationName - suffix.size()) + suffix;
    }
    return name;
}

} // namespace redoubt::server
