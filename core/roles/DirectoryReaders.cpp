// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/roles/DirectoryReaders.h"

#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>

namespace redoubt {

bool readsDirectory(Role role) { return role != Role::RedMember && role != Role::BlueMember; }

std::vector<Role> directoryReaders()
{
    std::vector<Role> result;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Role>>([&](auto d) {
        if (readsDirectory(d.value))
            result.push_back(d.value);
    });
    return result;
}

} // namespace redoubt
