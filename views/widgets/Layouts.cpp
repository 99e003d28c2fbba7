// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/Layouts.h"

namespace redoubt::views {

namespace {
template <class Layout>
Layout *plain(Layout *layout, const QMargins &margins, int spacing)
{
    layout->setContentsMargins(margins);
    layout->setSpacing(spacing);
    return layout;
}
} // namespace

QVBoxLayout *columnLayout(QWidget *parent, const QMargins &margins, int spacing) { return plain(new QVBoxLayout(parent), margins, spacing); }

QVBoxLayout *columnLayout(int spacing) { return plain(new QVBoxLayout, {}, spacing); }

QHBoxLayout *rowLayout(QWidget *parent, const QMargins &margins, int spacing) { return plain(new QHBoxLayout(parent), margins, spacing); }

QHBoxLayout *rowLayout(int spacing) { return plain(new QHBoxLayout, {}, spacing); }

} // namespace redoubt::views
