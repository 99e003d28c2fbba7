// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>
#include <QPixmap>
#include <QRectF>

class QPainter;

namespace redoubt::views {

/// The console's own drawings: a grid of 24 units, outline only, round caps and joins, the colour of the text beside.
enum class Icon {
    None,
    Overview,
    Exercise,
    Duty,
    Incident,
    Remediation,
    Settings,
    Search,
    Sync,
    Cloud,
    CloudUp,
    CloudOff,
    Conflict,
    ChevronDown,
    ChevronUp,
    ChevronRight,
    ChevronLeft,
    Check,
    Close,
    CheckCircle,
    XCircle,
    AlertCircle,
    Info,
    Clock,
    Timer,
    Hourglass,
    Plus,
    Minus,
    Filter,
    Sort,
    Image,
    File,
    Terminal,
    Packet,
    Video,
    Lock,
    Pen,
    Sign,
    User,
    Users,
    Unit,
    Shield,
    ShieldCheck,
    Flag,
    Target,
    Trophy,
    ArrowRight,
    ArrowUp,
    ArrowDown,
    External,
    Expand,
    Copy,
    More,
    Calendar,
    Server,
    Network,
    Database,
    Thermometer,
    Megaphone,
    Moon,
    Sun,
    Download,
    Eye,
    Undo,
    Redo,
    Key,
    Table,
    List,
    NumberedList,
    Bold,
    Heading,
    Quote,
    Link,
    Attachment,
    Send,
    Print,
    History,
    Field,
    Bolt,
    Screen,
    Scale,
    Stop,
    Play,
    Inbox,
    Split,
    Repeat,
    Retrospective,
    Alert,
    EyeOff,
    Upload,
    Language,
    SignOut,
    Keyboard,
    Wall,
    Folder,
    FolderPlus,
    Phone,
    Bell,
};
inline constexpr int iconCount = 98; ///< None included

/// The stroke is 1.5 px on screen at every size (1.4 px up to 13, 2 px from 28), at any device pixel ratio.
[[nodiscard]] double iconStroke(double size);

/// The drawing as SVG text for one size; empty for Icon::None.
[[nodiscard]] QByteArray iconSvg(Icon icon, const QColor &colour, double size);

/// A stable name, for tests and the gallery.
[[nodiscard]] QLatin1StringView iconName(Icon icon);

/// Rendered once per (icon, colour, size, ratio) and kept in QPixmapCache.
[[nodiscard]] QPixmap iconPixmap(Icon icon, const QColor &colour, int size, qreal devicePixelRatio);

/// A QIcon of @p size pixels whose disabled state has the disabled colour.
[[nodiscard]] QIcon themedIcon(Icon icon, int size, const QColor &colour);

/// Paints @p icon into the square @p rect, sharp at the painter's scale.
void paintIcon(QPainter &painter, Icon icon, const QColor &colour, const QRectF &rect);

/// The product's mark on its ground, for windows and the task bar. The theme must have been applied once: it brings the drawing.
[[nodiscard]] QIcon productIcon();

} // namespace redoubt::views
