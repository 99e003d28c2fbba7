// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/IconShapes.h"

#include <iterator>

namespace redoubt::views {

namespace {

struct Shape
{
    Icon icon;
    QLatin1StringView name;
    QLatin1StringView body;
};

// In the order of the enumeration, which a test checks.
constexpr Shape shapes[] = {
    {Icon::None, QLatin1StringView("none"), QLatin1StringView("")},
    {Icon::Overview, QLatin1StringView("overview"),
     QLatin1StringView("<rect x='4' y='4' width='7' height='9' rx='1.3'/>"
                       "<rect x='13.5' y='4' width='6.5' height='5' rx='1.3'/>"
                       "<rect x='13.5' y='11.5' width='6.5' height='8.5' rx='1.3'/>"
                       "<rect x='4' y='15.5' width='7' height='4.5' rx='1.3'/>")},
    {Icon::Exercise, QLatin1StringView("exercise"),
     QLatin1StringView("<path d='M4.5 4.5 19.5 19.5M12.7 18l5.3-5.3'/><path d='M19.5 4.5 4.5 19.5M11.3 18 6 12.7'/>")},
    {Icon::Duty, QLatin1StringView("duty"),
     QLatin1StringView("<path d='M12 3.3 19 6v5.5c0 4.4-2.9 7.6-7 9.2-4.1-1.6-7-4.8-7-9.2V6z'/><path d='M12 8.2v4l2.6 1.6'/>")},
    {Icon::Incident, QLatin1StringView("incident"),
     QLatin1StringView("<path d='M12 3.8 21.2 20H2.8z'/><path d='M12 10v4.6'/><path d='M12 17.3v.1'/>")},
    {Icon::Remediation, QLatin1StringView("remediation"),
     QLatin1StringView("<path d='M9 5.5H6.5A1.5 1.5 0 0 0 5 7v12a1.5 1.5 0 0 0 1.5 1.5h11A1.5 1.5 0 0 0 19 19V7a1.5 1.5 0 0 0-1.5-1.5H15'/>"
                       "<rect x='9' y='3.5' width='6' height='4' rx='1.2'/><path d='m8.8 13.7 2.3 2.3 4.2-4.5'/>")},
    {Icon::Settings, QLatin1StringView("settings"),
     QLatin1StringView("<path d='M4 7h9M17.5 7H20'/><circle cx='15.2' cy='7' r='2.2'/><path d='M4 17h2.5M11 17h9'/>"
                       "<circle cx='8.8' cy='17' r='2.2'/>")},
    {Icon::Search, QLatin1StringView("search"), QLatin1StringView("<circle cx='11' cy='11' r='6.5'/><path d='m16 16 4.5 4.5'/>")},
    {Icon::Sync, QLatin1StringView("sync"),
     QLatin1StringView("<path d='M19.5 9A8 8 0 0 0 5.2 7.6L4 9'/><path d='M4 4.5V9h4.5'/>"
                       "<path d='M4.5 15a8 8 0 0 0 14.3 1.4L20 15'/><path d='M20 19.5V15h-4.5'/>")},
    {Icon::Cloud, QLatin1StringView("cloud"), QLatin1StringView("<path d='M7 18.5a4.2 4.2 0 0 1-.5-8.4 5.7 5.7 0 0 1 11-.6 4.5 4.5 0 0 1-.7 9z'/>")},
    {Icon::CloudUp, QLatin1StringView("cloud-up"),
     QLatin1StringView("<path d='M7.5 17.5H7a4.2 4.2 0 0 1-.5-8.2 5.7 5.7 0 0 1 11-.6 4.5 4.5 0 0 1-.5 8.8'/>"
                       "<path d='M12 21v-8.5'/><path d='m8.8 15.4 3.2-3.2 3.2 3.2'/>")},
    {Icon::CloudOff, QLatin1StringView("cloud-off"),
     QLatin1StringView("<path d='M4 4l16 16'/><path d='M8 8a5.6 5.6 0 0 0-1.5 2.1A4.2 4.2 0 0 0 7 18.5h10.5'/>"
                       "<path d='M11 6.3a5.7 5.7 0 0 1 6.5 3.2 4.5 4.5 0 0 1 2.6 6.6'/>")},
    {Icon::Conflict, QLatin1StringView("conflict"),
     QLatin1StringView("<circle cx='6.5' cy='6' r='2.2'/><circle cx='6.5' cy='18' r='2.2'/>"
                       "<circle cx='17.5' cy='18' r='2.2'/><path d='M6.5 8.2v7.6'/><path d='M6.5 9c0 5 3.5 6.5 8.8 7.8' />"
                       "<path d='M14.5 4.5l4 4M18.5 4.5l-4 4'/>")},
    {Icon::ChevronDown, QLatin1StringView("chev-down"), QLatin1StringView("<path d='m7 10 5 5 5-5'/>")},
    {Icon::ChevronUp, QLatin1StringView("chev-up"), QLatin1StringView("<path d='m7 14 5-5 5 5'/>")},
    {Icon::ChevronRight, QLatin1StringView("chev-right"), QLatin1StringView("<path d='m10 7 5 5-5 5'/>")},
    {Icon::ChevronLeft, QLatin1StringView("chev-left"), QLatin1StringView("<path d='m14 7-5 5 5 5'/>")},
    {Icon::Check, QLatin1StringView("check"), QLatin1StringView("<path d='m5 12.5 4.5 4.5L19 7.5'/>")},
    {Icon::Close, QLatin1StringView("x"), QLatin1StringView("<path d='M6.5 6.5l11 11M17.5 6.5l-11 11'/>")},
    {Icon::CheckCircle, QLatin1StringView("check-circle"),
     QLatin1StringView("<circle cx='12' cy='12' r='8.5'/><path d='m8.3 12.3 2.6 2.6 4.9-5.2'/>")},
    {Icon::XCircle, QLatin1StringView("x-circle"), QLatin1StringView("<circle cx='12' cy='12' r='8.5'/><path d='M9 9l6 6M15 9l-6 6'/>")},
    {Icon::AlertCircle, QLatin1StringView("alert-circle"),
     QLatin1StringView("<circle cx='12' cy='12' r='8.5'/><path d='M12 7.8v5'/><path d='M12 16v.1'/>")},
    {Icon::Info, QLatin1StringView("info"), QLatin1StringView("<circle cx='12' cy='12' r='8.5'/><path d='M12 11.2v5'/><path d='M12 8v.1'/>")},
    {Icon::Clock, QLatin1StringView("clock"), QLatin1StringView("<circle cx='12' cy='12' r='8.5'/><path d='M12 7.2V12l3.2 2'/>")},
    {Icon::Timer, QLatin1StringView("timer"),
     QLatin1StringView("<circle cx='12' cy='13.3' r='7.5'/><path d='M12 9.3v4'/><path d='M9.5 2.8h5'/>"
                       "<path d='m18.6 6.2 1.4 1.4'/>")},
    {Icon::Hourglass, QLatin1StringView("hourglass"),
     QLatin1StringView("<path d='M6.5 3.5h11M6.5 20.5h11'/><path d='M7.5 3.5c0 5 4.5 5.5 4.5 8.5s-4.5 3.5-4.5 8.5'/>"
                       "<path d='M16.5 3.5c0 5-4.5 5.5-4.5 8.5s4.5 3.5 4.5 8.5'/>")},
    {Icon::Plus, QLatin1StringView("plus"), QLatin1StringView("<path d='M12 5v14M5 12h14'/>")},
    {Icon::Minus, QLatin1StringView("minus"), QLatin1StringView("<path d='M5 12h14'/>")},
    {Icon::Filter, QLatin1StringView("filter"), QLatin1StringView("<path d='M4 6h16M7 12h10M10 18h4'/>")},
    {Icon::Sort, QLatin1StringView("sort"),
     QLatin1StringView("<path d='M7 5v14M3.8 15.8 7 19l3.2-3.2'/><path d='M13 6h7.5M13 11.5h5.5M13 17h3.5'/>")},
    {Icon::Image, QLatin1StringView("image"),
     QLatin1StringView("<rect x='3.5' y='5' width='17' height='14' rx='2'/><circle cx='8.7' cy='9.8' r='1.5'/>"
                       "<path d='m4 17 5-4.6 3.6 3.2 3-2.6L20 17'/>")},
    {Icon::File, QLatin1StringView("file"),
     QLatin1StringView("<path d='M13.5 3.5H7a1.5 1.5 0 0 0-1.5 1.5v14A1.5 1.5 0 0 0 7 20.5h10a1.5 1.5 0 0 0 1.5-1.5V8.5z'/>"
                       "<path d='M13.5 3.5v5h5'/><path d='M9 13h6M9 16.5h4'/>")},
    {Icon::Terminal, QLatin1StringView("terminal"),
     QLatin1StringView("<rect x='3.5' y='5' width='17' height='14' rx='2'/><path d='m7.5 10 2.5 2.3-2.5 2.3M12.5 15h4'/>")},
    {Icon::Packet, QLatin1StringView("packet"), QLatin1StringView("<path d='M3.5 12h3l2-6 4 13 3-9 1.5 2h3.5'/>")},
    {Icon::Video, QLatin1StringView("video"),
     QLatin1StringView("<rect x='3.5' y='6.5' width='11.5' height='11' rx='2'/><path d='m15 10.8 5.5-3v8.4l-5.5-3'/>")},
    {Icon::Lock, QLatin1StringView("lock"),
     QLatin1StringView("<rect x='5.5' y='10.5' width='13' height='9.5' rx='2'/><path d='M8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5'/>")},
    {Icon::Pen, QLatin1StringView("pen"),
     QLatin1StringView("<path d='M4.5 19.5 6 14.8 16.3 4.5a2.1 2.1 0 0 1 3 3L9.2 18z'/><path d='m14.3 6.5 3 3'/>")},
    {Icon::Sign, QLatin1StringView("sign"),
     QLatin1StringView("<path d='M3.5 20h17'/>"
                       "<path d='M4 15.5c3.5-9 6-11 7-9.6 1.3 1.9-4.4 8.4-2.6 9.3 1.4.7 3-4 4.3-3.3 1 .6-.5 2.8.7 3.2 1.4.4 2-1.6 3.6-1.6h2.5'/>")},
    {Icon::User, QLatin1StringView("user"), QLatin1StringView("<circle cx='12' cy='8.2' r='3.7'/><path d='M4.8 20c.8-4 3.7-6 7.2-6s6.4 2 7.2 6'/>")},
    {Icon::Users, QLatin1StringView("users"),
     QLatin1StringView("<circle cx='9' cy='8.7' r='3.2'/><path d='M2.8 19c.6-3.4 3.1-5.2 6.2-5.2s5.6 1.8 6.2 5.2'/>"
                       "<path d='M15.3 5.8a3.2 3.2 0 0 1 0 5.9M17.5 14.4c2 .8 3.3 2.4 3.7 4.6'/>")},
    {Icon::Unit, QLatin1StringView("unit"),
     QLatin1StringView("<path d='M4 20.5h16'/><path d='M6 20.5V5.5L13.5 3v17.5'/><path d='M13.5 9.5H18v11'/>"
                       "<path d='M9 9h1.5M9 13h1.5M9 17h1.5'/>")},
    {Icon::Shield, QLatin1StringView("shield"), QLatin1StringView("<path d='M12 3.3 19 6v5.5c0 4.4-2.9 7.6-7 9.2-4.1-1.6-7-4.8-7-9.2V6z'/>")},
    {Icon::ShieldCheck, QLatin1StringView("shield-check"),
     QLatin1StringView("<path d='M12 3.3 19 6v5.5c0 4.4-2.9 7.6-7 9.2-4.1-1.6-7-4.8-7-9.2V6z'/>"
                       "<path d='m8.8 12 2.3 2.3 4.2-4.5'/>")},
    {Icon::Flag, QLatin1StringView("flag"), QLatin1StringView("<path d='M5.5 21V4'/><path d='M5.5 4.8c4-2 7 2 13 0v9c-6 2-9-2-13 0'/>")},
    {Icon::Target, QLatin1StringView("target"),
     QLatin1StringView("<circle cx='12' cy='12' r='8.5'/><circle cx='12' cy='12' r='4.3'/><path d='M12 12v.1'/>")},
    {Icon::Trophy, QLatin1StringView("trophy"),
     QLatin1StringView("<path d='M7.5 4h9v5.5a4.5 4.5 0 0 1-9 0z'/>"
                       "<path d='M7.5 5.5H4c0 3.3 1.3 5 3.7 5.3M16.5 5.5H20c0 3.3-1.3 5-3.7 5.3'/>"
                       "<path d='M12 14v4M8.5 20.3h7M9.5 20.3c0-1.5 1-2.3 2.5-2.3s2.5.8 2.5 2.3'/>")},
    {Icon::ArrowRight, QLatin1StringView("arrow-right"), QLatin1StringView("<path d='M4.5 12h15M13.5 6l6 6-6 6'/>")},
    {Icon::ArrowUp, QLatin1StringView("arrow-up"), QLatin1StringView("<path d='M12 19.5v-15M6 10.5l6-6 6 6'/>")},
    {Icon::ArrowDown, QLatin1StringView("arrow-down"), QLatin1StringView("<path d='M12 4.5v15M6 13.5l6 6 6-6'/>")},
    {Icon::External, QLatin1StringView("external"),
     QLatin1StringView("<path d='M13.5 4.5h6v6'/><path d='m19.5 4.5-8.5 8.5'/>"
                       "<path d='M18 14v4.5a1 1 0 0 1-1 1H5.5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1H10'/>")},
    {Icon::Expand, QLatin1StringView("expand"), QLatin1StringView("<path d='M14.5 4.5h5v5M9.5 19.5h-5v-5'/><path d='m19.5 4.5-6 6M4.5 19.5l6-6'/>")},
    {Icon::Copy, QLatin1StringView("copy"),
     QLatin1StringView("<rect x='8.5' y='8.5' width='11.5' height='11.5' rx='2'/>"
                       "<path d='M15.5 8.5V6a2 2 0 0 0-2-2H6a2 2 0 0 0-2 2v7.5a2 2 0 0 0 2 2h2.5'/>")},
    {Icon::More, QLatin1StringView("more"), QLatin1StringView("<path d='M5.5 12h.01M12 12h.01M18.5 12h.01' stroke-width='2.6'/>")},
    {Icon::Calendar, QLatin1StringView("calendar"),
     QLatin1StringView("<rect x='4' y='5.5' width='16' height='14.5' rx='2'/><path d='M4 10h16M8.5 3.5v4M15.5 3.5v4'/>")},
    {Icon::Server, QLatin1StringView("server"),
     QLatin1StringView("<rect x='4' y='4.5' width='16' height='6.2' rx='1.6'/>"
                       "<rect x='4' y='13.3' width='16' height='6.2' rx='1.6'/>"
                       "<path d='M7.5 7.6h.01M7.5 16.4h.01' stroke-width='2.2'/><path d='M11 7.6h5.5M11 16.4h5.5'/>")},
    {Icon::Network, QLatin1StringView("network"),
     QLatin1StringView("<rect x='9' y='3.5' width='6' height='5' rx='1.2'/>"
                       "<rect x='3.5' y='15.5' width='6' height='5' rx='1.2'/>"
                       "<rect x='14.5' y='15.5' width='6' height='5' rx='1.2'/><path d='M12 8.5V12M6.5 15.5V12h11v3.5'/>")},
    {Icon::Database, QLatin1StringView("database"),
     QLatin1StringView("<ellipse cx='12' cy='6.2' rx='7' ry='2.7'/>"
                       "<path d='M5 6.2v11.6c0 1.5 3.1 2.7 7 2.7s7-1.2 7-2.7V6.2'/>"
                       "<path d='M5 12c0 1.5 3.1 2.7 7 2.7s7-1.2 7-2.7'/>")},
    {Icon::Thermometer, QLatin1StringView("thermo"),
     QLatin1StringView("<path d='M9.8 13.8V5.7a2.2 2.2 0 0 1 4.4 0v8.1a4 4 0 1 1-4.4 0z'/><path d='M12 10v6.5'/>")},
    {Icon::Megaphone, QLatin1StringView("megaphone"),
     QLatin1StringView("<path d='M4 10v4h3l8.5 4.5v-13L7 10z'/><path d='M18.5 9.5c1 1.5 1 3.5 0 5'/>"
                       "<path d='M8 14.5 9.5 20'/>")},
    {Icon::Moon, QLatin1StringView("moon"), QLatin1StringView("<path d='M19.5 14.3A8 8 0 0 1 9.7 4.5a8 8 0 1 0 9.8 9.8z'/>")},
    {Icon::Sun, QLatin1StringView("sun"),
     QLatin1StringView("<circle cx='12' cy='12' r='3.8'/>"
                       "<path d='M12 3.3v2M12 18.7v2M3.3 12h2M18.7 12h2M5.9 5.9l1.4 1.4M16.7 16.7l1.4 1.4M18.1 5.9l-1.4 1.4M7.3 16.7l-1.4 1.4'/>")},
    {Icon::Download, QLatin1StringView("download"), QLatin1StringView("<path d='M12 4v11M7.5 11l4.5 4.5 4.5-4.5'/><path d='M4.5 19.5h15'/>")},
    {Icon::Eye, QLatin1StringView("eye"),
     QLatin1StringView("<path d='M2.8 12C5 8 8.2 6 12 6s7 2 9.2 6c-2.2 4-5.4 6-9.2 6s-7-2-9.2-6z'/>"
                       "<circle cx='12' cy='12' r='2.7'/>")},
    {Icon::Undo, QLatin1StringView("undo"), QLatin1StringView("<path d='M4.5 9.5H14a5 5 0 0 1 0 10H9'/><path d='m8.5 5.5-4 4 4 4'/>")},
    {Icon::Redo, QLatin1StringView("redo"), QLatin1StringView("<path d='M19.5 9.5H10a5 5 0 0 0 0 10h5'/><path d='m15.5 5.5 4 4-4 4'/>")},
    {Icon::Key, QLatin1StringView("key"),
     QLatin1StringView("<circle cx='8' cy='15.5' r='4'/><path d='m11 12.7 8.5-8.5M16.5 7.2l2.8 2.8M14 9.7l1.6 1.6'/>")},
    {Icon::Table, QLatin1StringView("table"), QLatin1StringView("<rect x='4' y='5' width='16' height='14' rx='1.6'/><path d='M4 10h16M10.5 10v9'/>")},
    {Icon::List, QLatin1StringView("list"),
     QLatin1StringView("<path d='M9 6.5h11M9 12h11M9 17.5h11'/>"
                       "<path d='M4.8 6.5h.01M4.8 12h.01M4.8 17.5h.01' stroke-width='2.4'/>")},
    {Icon::NumberedList, QLatin1StringView("olist"),
     QLatin1StringView("<path d='M10 6.5h10M10 12h10M10 17.5h10'/>"
                       "<path d='M4.3 5.3 5.6 4.5v4M4 15.8c.3-1.3 2.5-1.2 2.4.2 0 1-2.3 2-2.4 3.2h2.6'/>")},
    {Icon::Bold, QLatin1StringView("bold"),
     QLatin1StringView("<path d='M7.5 5h5.3a3.4 3.4 0 0 1 0 6.8H7.5zM7.5 11.8h6.2a3.6 3.6 0 0 1 0 7.2H7.5z'/>")},
    {Icon::Heading, QLatin1StringView("heading"), QLatin1StringView("<path d='M6 5v14M18 5v14M6 12h12'/>")},
    {Icon::Quote, QLatin1StringView("quote"),
     QLatin1StringView("<path d='M10 7.5c-3 .8-4.5 3-4.5 6.5v2.5H10v-5H7.5M19 7.5c-3 .8-4.5 3-4.5 6.5v2.5H19v-5h-2.5'/>")},
    {Icon::Link, QLatin1StringView("link"),
     QLatin1StringView("<path d='M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1'/>"
                       "<path d='M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1-1'/>")},
    {Icon::Attachment, QLatin1StringView("clip"),
     QLatin1StringView("<path d='m19.5 11.5-7.3 7.3a4.6 4.6 0 0 1-6.5-6.5l7.7-7.7a3 3 0 0 1 4.3 4.3l-7.5 7.5a1.5 1.5 0 0 1-2.2-2.2l6.8-6.7'/>")},
    {Icon::Send, QLatin1StringView("send"), QLatin1StringView("<path d='M20.5 3.5 10.5 13.5'/><path d='M20.5 3.5 14 20.5l-3.5-7-7-3.5z'/>")},
    {Icon::Print, QLatin1StringView("print"),
     QLatin1StringView("<path d='M7 9V4h10v5'/><rect x='3.5' y='9' width='17' height='8' rx='1.8'/>"
                       "<path d='M7 14.5h10v6H7z'/>")},
    {Icon::History, QLatin1StringView("history"),
     QLatin1StringView("<path d='M4 12a8 8 0 1 0 2.6-5.9'/><path d='M4 4.5v4.2h4.2'/><path d='M12 8v4.4l3 1.8'/>")},
    {Icon::Field, QLatin1StringView("field"),
     QLatin1StringView("<path d='M8.5 5c-2.5 0-2 2-2 3.5S6 12 4 12c2 0 2.5 2 2.5 3.5s-.5 3.5 2 3.5'/>"
                       "<path d='M15.5 5c2.5 0 2 2 2 3.5S18 12 20 12c-2 0-2.5 2-2.5 3.5s.5 3.5-2 3.5'/>")},
    {Icon::Bolt, QLatin1StringView("bolt"), QLatin1StringView("<path d='M13 3 5 13.5h6L10 21l9-11h-6.5z'/>")},
    {Icon::Screen, QLatin1StringView("screen"),
     QLatin1StringView("<rect x='3.5' y='4.5' width='17' height='11.5' rx='1.8'/><path d='M12 16v4M8 20h8'/>")},
    {Icon::Scale, QLatin1StringView("scale"),
     QLatin1StringView("<path d='M12 4v16M8 20.3h8M5 7h14'/>"
                       "<path d='m5 7-2.5 6.5a2.7 2.7 0 0 0 5 0zM19 7l-2.5 6.5a2.7 2.7 0 0 0 5 0z'/>")},
    {Icon::Stop, QLatin1StringView("stop"), QLatin1StringView("<rect x='6' y='6' width='12' height='12' rx='1.5'/>")},
    {Icon::Play, QLatin1StringView("play"), QLatin1StringView("<path d='M7.5 5v14l11-7z'/>")},
    {Icon::Inbox, QLatin1StringView("inbox"),
     QLatin1StringView("<path d='M3.5 13.5 6.5 5h11l3 8.5V19h-17z'/>"
                       "<path d='M3.5 13.5H9c0 1.7 1.3 2.7 3 2.7s3-1 3-2.7h5.5'/>")},
    {Icon::Split, QLatin1StringView("split"), QLatin1StringView("<rect x='4' y='5' width='16' height='14' rx='1.6'/><path d='M12 5v14'/>")},
    {Icon::Repeat, QLatin1StringView("repeat"),
     QLatin1StringView("<path d='M5 11V9.5A2.5 2.5 0 0 1 7.5 7H19M16 4l3 3-3 3'/>"
                       "<path d='M19 13v1.5a2.5 2.5 0 0 1-2.5 2.5H5M8 20l-3-3 3-3'/>")},
    {Icon::Retrospective, QLatin1StringView("retrospective"),
     QLatin1StringView("<path d='M4 12a8 8 0 1 0 2.6-5.9'/><path d='M4 4.5v4.2h4.2'/><path d='M12 8v4.4l3 1.8'/>")},
    {Icon::Alert, QLatin1StringView("alert"), QLatin1StringView("<path d='M12 3.8 21.2 20H2.8z'/><path d='M12 10v4.6'/><path d='M12 17.3v.1'/>")},
    {Icon::EyeOff, QLatin1StringView("eye-off"),
     QLatin1StringView("<path d='M4 4l16 16'/>"
                       "<path d='M9.3 6.4A9.7 9.7 0 0 1 12 6c3.8 0 7 2 9.2 6a14 14 0 0 1-2.7 3.400M6.3 7.800A13.5 13.5 0 0 0 2.8 12C5 16 8.2 18 12 "
                       "18a9.5 9.5 0 0 0 4.400-1.100'/>"
                       "<path d='M10 10.200a2.7 2.7 0 0 0 3.8 3.800'/>")},
    {Icon::Upload, QLatin1StringView("upload"), QLatin1StringView("<path d='M12 15.5V4.5M7.5 8.5 12 4l4.5 4.5'/><path d='M4.5 19.5h15'/>")},
    {Icon::Language, QLatin1StringView("language"),
     QLatin1StringView("<circle cx='12' cy='12' r='8.5'/><path d='M3.5 12h17'/>"
                       "<path d='M12 3.5c-5 5-5 12 0 17 5-5 5-12 0-17z'/>")},
    {Icon::SignOut, QLatin1StringView("sign-out"),
     QLatin1StringView("<path d='M13.5 4.5H6A1.5 1.5 0 0 0 4.5 6v12A1.5 1.5 0 0 0 6 19.5h7.5'/>"
                       "<path d='M10 12h10M16.5 8.5 20 12l-3.5 3.5'/>")},
    {Icon::Keyboard, QLatin1StringView("keyboard"),
     QLatin1StringView("<rect x='3' y='6.5' width='18' height='11.5' rx='2'/>"
                       "<path d='M7 10.200h.01M10.400 10.200h.01M13.700 10.200h.01M17 10.200h.01' stroke-width='2.200'/>"
                       "<path d='M8 14.300h8'/>")},
    {Icon::Wall, QLatin1StringView("wall"),
     QLatin1StringView("<rect x='3.5' y='4.5' width='17' height='12' rx='1.800'/>"
                       "<path d='M8 13.5v-3M12 13.5v-5.5M16 13.5v-2M8 20h8'/>")},
    {Icon::Folder, QLatin1StringView("folder"),
     QLatin1StringView(
         "<path d='M4 7a1.5 1.5 0 0 1 1.5-1.5h4l2 2.5h7A1.5 1.5 0 0 1 20 9.500v8a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 17.500z'/>")},
    {Icon::FolderPlus, QLatin1StringView("folder-plus"),
     QLatin1StringView("<path d='M4 7a1.5 1.5 0 0 1 1.5-1.5h4l2 2.5h7A1.5 1.5 0 0 1 20 9.500v8a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 17.500z'/>"
                       "<path d='M12 10.8v5M9.5 13.3h5'/>")},
    {Icon::Phone, QLatin1StringView("phone"),
     QLatin1StringView("<path d='M6.2 3.8h3l1.6 4.2-2 1.7a12 12 0 0 0 5.5 5.5l1.7-2 4.2 1.6v3c0 1.1-.9 2-2 2C10.900 19.800 4.200 13.100 4.200 5.800"
                       "c0-1.1.9-2 2-2z'/>")},
    {Icon::Bell, QLatin1StringView("bell"),
     QLatin1StringView("<path d='M6 16.500V11a6 6 0 0 1 12 0v5.500l1.500 1.500h-15z'/><path d='M10 20.500h4'/>")},
};
static_assert(std::size(shapes) == iconCount);

const Shape &shapeOf(Icon icon) { return shapes[static_cast<std::size_t>(icon)]; }

} // namespace

QLatin1StringView iconBody(Icon icon) { return shapeOf(icon).body; }

Icon iconAt(int index) { return shapes[index].icon; }

QLatin1StringView iconName(Icon icon) { return shapeOf(icon).name; }

} // namespace redoubt::views
