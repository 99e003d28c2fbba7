// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/ModelsLetGo.h"

#include <QAbstractItemView>
#include <QHeaderView>

namespace redoubt::views {

void letGoOfModels(QWidget &page)
{
    for (auto *view : page.findChildren<QAbstractItemView *>()) {
        if (!qobject_cast<QHeaderView *>(view)) // a head goes with its table
            view->setModel(nullptr);
    }
}

} // namespace redoubt::views
